/** What a file is by its bytes, whatever its name says. */
export interface FileType {
  readonly mediaType: string;
  /** As a person would say it, within a sentence. */
  readonly label: string;
  /** The endings that its name may have; the first is the usual one. */
  readonly endings: readonly string[];
}

interface Recognised extends FileType {
  /** Over the first bytes, and the last ones, each read as one character per byte. */
  readonly fits: (head: string, tail: string) => boolean;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

export const PDF: FileType = { mediaType: "application/pdf", label: "PDF", endings: ["pdf"] };
/** Of Word, Excel and PowerPoint up to 2003; today's ones are wrapped in it when they are locked by a password. */
export const OLD_OFFICE: FileType = {
  mediaType: "application/x-ole-storage",
  label: "dokumen Office lama",
  endings: ["doc", "xls", "ppt", "msg", "dot", "xlt", "pps"],
};
export const PROGRAM: FileType = {
  mediaType: "application/x-msdownload",
  label: "program",
  endings: [
    ...["exe", "dll", "msi", "scr", "com", "pif", "cpl", "lnk", "bat", "cmd", "ps1", "psm1", "js", "jse"],
    ...["vbs", "vbe", "wsf", "wsh", "hta", "reg", "jar", "apk", "sh", "command", "desktop"],
  ],
};
const ZIP: FileType = { mediaType: "application/zip", label: "arsip ZIP", endings: ["zip"] };

/** The first that fits is taken; those that are packed as a ZIP come before the ZIP. */
const RECOGNISED: readonly Recognised[] = [
  { ...PROGRAM, fits: isExecutable },
  { ...PDF, fits: (head) => head.slice(0, 1024).includes("%PDF-") },
  image("image/jpeg", "gambar JPEG", ["jpg", "jpeg", "jpe", "jfif"], startsWith("\xff\xd8\xff")),
  image("image/png", "gambar PNG", ["png"], startsWith("\x89PNG\r\n\x1a\n")),
  image("image/gif", "gambar GIF", ["gif"], startsWith("GIF8")),
  image(
    "image/webp",
    "gambar WebP",
    ["webp"],
    (head) => head.startsWith("RIFF") && head.slice(8, 12) === "WEBP",
  ),
  image("image/heic", "gambar HEIC", ["heic", "heif", "hif"], (head) =>
    /^ftyp(heic|heix|hevc|mif1|msf1)/.test(head.slice(4)),
  ),
  image("image/tiff", "gambar TIFF", ["tif", "tiff"], startsWith("II*\0", "MM\0*")),
  image(
    "image/bmp",
    "gambar BMP",
    ["bmp", "dib"],
    (head) => head.startsWith("BM") && head.slice(6, 10) === "\0\0\0\0",
  ),
  packed(WORD, "dokumen Word", ["docx", "docm", "dotx"], "word/document"),
  packed(EXCEL, "lembar kerja Excel", ["xlsx", "xlsm", "xltx", "xlsb"], "xl/workbook"),
  packed(POWERPOINT, "paparan PowerPoint", ["pptx", "pptm", "ppsx"], "ppt/presentation"),
  {
    mediaType: "application/vnd.oasis.opendocument.text",
    label: "dokumen OpenDocument",
    endings: ["odt", "ods", "odp"],
    fits: (head) =>
      head.startsWith("PK\x03\x04") && head.includes("mimetypeapplication/vnd.oasis.opendocument"),
  },
  { ...ZIP, fits: startsWith("PK\x03\x04", "PK\x05\x06") },
  { ...OLD_OFFICE, fits: startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") },
  {
    mediaType: "application/vnd.rar",
    label: "arsip RAR",
    endings: ["rar"],
    fits: startsWith("Rar!\x1a\x07"),
  },
  {
    mediaType: "application/x-7z-compressed",
    label: "arsip 7-Zip",
    endings: ["7z"],
    fits: startsWith("7z\xbc\xaf\x27\x1c"),
  },
  {
    mediaType: "video/mp4",
    label: "video",
    endings: ["mp4", "m4v", "mov", "3gp"],
    fits: (head) => head.slice(4, 8) === "ftyp",
  },
  { mediaType: "application/rtf", label: "dokumen RTF", endings: ["rtf", "doc"], fits: startsWith("{\\rtf") },
  {
    mediaType: "text/html",
    label: "halaman web",
    endings: ["html", "htm", "xhtml", "mht"],
    fits: (head) => /^\s*(<!doctype html|<html)/i.test(head),
  },
  {
    mediaType: "text/plain",
    label: "teks",
    endings: ["txt", "csv", "md", "json", "xml", "svg", "log", "sql", "html", "htm", "eml"],
    fits: (head) => head !== "" && (startsWith("\xff\xfe", "\xfe\xff")(head, "") || !hasControlBytes(head)),
  },
];

function image(
  mediaType: string,
  label: string,
  endings: readonly string[],
  fits: Recognised["fits"],
): Recognised {
  return { mediaType, label, endings, fits };
}

/** An Office document is a ZIP; its parts are named in its first bytes and again in its last. */
function packed(mediaType: string, label: string, endings: readonly string[], part: string): Recognised {
  return {
    mediaType,
    label,
    endings,
    fits: (head, tail) => head.startsWith("PK\x03\x04") && (head.includes(part) || tail.includes(part)),
  };
}

function startsWith(...starts: readonly string[]): Recognised["fits"] {
  return (head) => starts.some((start) => head.startsWith(start));
}

/** Of Windows, Linux and macOS (its last start is that of Java, too); a shortcut of Windows; a script that names what runs it. */
function isExecutable(head: string): boolean {
  const starts = ["\x7fELF", "\xfe\xed\xfa\xce", "\xfe\xed\xfa\xcf", "\xce\xfa\xed\xfe", "\xcf\xfa\xed\xfe"];
  const others = ["\xca\xfe\xba\xbe", "L\0\0\0\x01\x14\x02\0", "#!"];
  return startsWith(...starts, ...others)(head, "") || (head.startsWith("MZ") && hasControlBytes(head));
}

/** Text has tabs, line ends, at most a form feed or an escape. */
function hasControlBytes(head: string): boolean {
  return [...head].some((byte) => byte < " " && !"\t\n\r\f\x1b".includes(byte));
}

/** The type that the bytes tell; null when they tell none. */
export function typeByContent(head: string, tail: string): FileType | null {
  return RECOGNISED.find((type) => type.fits(head, tail)) ?? null;
}

/** The type that the ending of the name promises; null when it promises nothing that could be checked. */
export function typeByName(name: string): FileType | null {
  const ending = endingOf(name);
  return RECOGNISED.find((type) => type.endings.includes(ending)) ?? null;
}

/** The type of what was recognised before; null for any other. */
export function typeByMediaType(mediaType: string): FileType | null {
  return RECOGNISED.find((type) => type.mediaType === mediaType) ?? null;
}

/** What anything may be in: a script is text, an installer looks like an old Office document, an app is a ZIP. */
const NO_ANSWER = new Set([
  "text/plain",
  "text/html",
  OLD_OFFICE.mediaType,
  ZIP.mediaType,
  "application/octet-stream",
]);

/** Whether it acts when it is opened: its bytes say so, or its ending where the bytes tell nothing else. */
export function isProgram({
  name,
  mediaType,
}: {
  readonly name: string;
  readonly mediaType: string;
}): boolean {
  return (
    mediaType === PROGRAM.mediaType || (NO_ANSWER.has(mediaType) && PROGRAM.endings.includes(endingOf(name)))
  );
}

/** In small letters, without the dot; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,6})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
