import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { IconName } from "#ui/icon.tsx";

/** What sort of thing a piece of evidence is, in a word and a picture. */
export interface EvidenceKind {
  readonly id: "pdf" | "image" | "office" | "other" | "link";
  readonly word: string;
  readonly icon: IconName;
}

const KINDS = {
  pdf: { id: "pdf", word: "PDF", icon: "file" },
  image: { id: "image", word: "Gambar", icon: "image" },
  text: { id: "office", word: "Dokumen", icon: "file" },
  sheet: { id: "office", word: "Lembar kerja", icon: "list" },
  slides: { id: "office", word: "Presentasi", icon: "file" },
  archive: { id: "other", word: "Arsip", icon: "file" },
  video: { id: "other", word: "Video", icon: "file" },
  other: { id: "other", word: "Berkas lain", icon: "file" },
  link: { id: "link", word: "Tautan", icon: "link" },
} as const satisfies Record<string, EvidenceKind>;

/** By the type that was found when it was attached; by the ending of the name where that says nothing. */
const PATTERNS: readonly (readonly [RegExp, EvidenceKind])[] = [
  [/^application\/pdf|\.pdf$/i, KINDS.pdf],
  [/^image\/|\.(jpe?g|png|gif|webp|heic|tiff?|bmp)$/i, KINDS.image],
  [/wordprocessingml|msword|opendocument\.text|^text\/|\.(docx?|odt|txt)$/i, KINDS.text],
  [/spreadsheetml|ms-excel|opendocument\.spreadsheet|\.(xlsx?|ods|csv)$/i, KINDS.sheet],
  [/presentationml|ms-powerpoint|opendocument\.presentation|\.(pptx?|odp)$/i, KINDS.slides],
  [/\.(zip|rar|7z)$/i, KINDS.archive],
  [/^video\/|\.(mp4|mov|avi|mkv)$/i, KINDS.video],
];

export function kindOfEvidence({ source }: EvidenceItem): EvidenceKind {
  if (source.kind === "link") {
    return KINDS.link;
  }
  const byType = PATTERNS.find(([pattern]) => pattern.test(source.mediaType));
  const found = byType ?? PATTERNS.find(([pattern]) => pattern.test(source.name));
  return found?.[1] ?? KINDS.other;
}
