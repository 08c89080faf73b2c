import type { HostilePdf } from "./hostile-pdfs.ts";
import { hostile, widget } from "./hostile-pdfs-actions.ts";
import type { DraftMaker } from "./pdf-corpus/pdf-draft.ts";
import { latin1 } from "./pdf-corpus/pdf-draft.ts";

const SCRIPT = "<< /S /JavaScript /JS (app.launchURL\\('https://jahat.example'\\)) >>";

/** What acts or reaches out without being an action of an annotation: in trees of names, streams, resources, appearances. */
export function hostilePdfsPlaces(): readonly HostilePdf[] {
  return [
    hostile("names-javascript", (maker) => ({
      catalog: `/Names << /JavaScript << /Names [(mulai) ${maker.add(SCRIPT)} 0 R] >> >>`,
    })),
    hostile("names-embedded-program", (maker) => ({
      catalog: `/Names << /EmbeddedFiles << /Names [(pembaruan.exe) ${embedded(maker)} 0 R] >> >> /PageMode /UseAttachments`,
    })),
    hostile("associated-files", (maker) => {
      const file = embedded(maker);
      return { catalog: `/AF [${file} 0 R]`, page: `/AF [${file} 0 R]` };
    }),
    hostile("portfolio", (maker) => ({
      catalog: `/Collection << /View /T /D (isi) >> /Names << /EmbeddedFiles << /Names [(isi) ${embedded(maker)} 0 R] >> >>`,
    })),
    hostile("xfa-form", (maker) => {
      const xfa = maker.add(
        "",
        latin1(
          "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><script>xfa.host.messageBox('x')</script></xdp:xdp>",
        ),
      );
      const field = maker.add(widget(""));
      return {
        catalog: `/AcroForm << /Fields [${field} 0 R] /XFA ${xfa} 0 R >> /NeedsRendering true`,
        page: `/Annots [${field} 0 R]`,
      };
    }),
    hostile("calculated-field", (maker) => {
      const field = maker.add(
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (jumlah) /F 4 /Rect [50 400 200 420] /AA << /C ${SCRIPT} /F ${SCRIPT} /V ${SCRIPT} /K ${SCRIPT} >> >>`,
      );
      return {
        catalog: `/AcroForm << /Fields [${field} 0 R] /CO [${field} 0 R] >>`,
        page: `/Annots [${field} 0 R]`,
      };
    }),
    hostile("action-of-parent-field", (maker) => {
      const parent = maker.reserve();
      const field = maker.add(widget(`/Parent ${parent} 0 R`));
      maker.fill(parent, `<< /T (induk) /Kids [${field} 0 R] /AA << /K ${SCRIPT} >> /A ${SCRIPT} >>`);
      return { catalog: `/AcroForm << /Fields [${parent} 0 R] >>`, page: `/Annots [${field} 0 R]` };
    }),
    ...[
      "FileAttachment",
      "RichMedia",
      "Screen",
      "Movie",
      "Sound",
      "3D",
      "PrinterMark",
      "TrapNet",
      "Projection",
      "BaruDanAneh",
    ].map((subtype) =>
      hostile(`annotation-${subtype.toLowerCase()}`, (maker) => ({
        page: `/Annots [${activeAnnotation(maker, subtype)} 0 R]`,
      })),
    ),
    hostile("outline-actions", (maker) => {
      const outlines = maker.reserve();
      const item = maker.add(`<< /Title (Klik di sini) /Parent ${outlines} 0 R /A ${SCRIPT} >>`);
      maker.fill(outlines, `<< /Type /Outlines /First ${item} 0 R /Last ${item} 0 R /Count 1 >>`);
      return { catalog: `/Outlines ${outlines} 0 R /PageMode /UseOutlines` };
    }),
    hostile("base-address", () => ({
      catalog: "/URI << /Base (javascript:) >>",
      page: "/Annots [<< /Type /Annot /Subtype /Link /Rect [50 600 300 640] /A << /S /URI /URI (alert\\(1\\)) >> >>]",
    })),
    hostile("reference-xobject", (maker) => {
      const form = maker.add(
        "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Ref << /F (\\\\\\\\server\\\\a.pdf) /Page 0 >> /Resources << >>",
        latin1("0.9 g 0 0 100 100 re f"),
      );
      return { resources: `/XObject << /R ${form} 0 R >>`, content: "q 1 0 0 1 100 300 cm /R Do Q" };
    }),
    hostile("external-image", (maker) => {
      const image = maker.add(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /F << /Type /Filespec /FS /URL /F (https://jahat.example/jejak.png) >> /FFilter /DCTDecode",
        Uint8Array.of(0),
      );
      return { resources: `/XObject << /I ${image} 0 R >>`, content: "q 90 0 0 90 100 300 cm /I Do Q" };
    }),
    hostile(
      "external-contents",
      (maker) => ({
        page: `/Contents ${maker.add("/F (\\\\\\\\server\\\\isi.txt)", latin1("0 g 1 1 9 9 re f"))} 0 R`,
      }),
      "any",
    ),
    hostile("alternate-images", (maker) => {
      const other = maker.add(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /F (https://jahat.example/)",
        Uint8Array.of(9),
      );
      const image = maker.add(
        `/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Alternates [<< /Image ${other} 0 R /DefaultForPrinting true >>] /OPI << /2.0 << /F (https://jahat.example/x.tif) >> >>`,
        Uint8Array.of(128),
      );
      return { resources: `/XObject << /I ${image} 0 R >>`, content: "q 90 0 0 90 100 300 cm /I Do Q" };
    }),
    hostile("postscript-xobject", (maker) => {
      const program = maker.add("/Type /XObject /Subtype /PS", latin1("(%pipe%calc) (w) file"));
      return { resources: `/XObject << /P ${program} 0 R >>`, content: "q /P Do Q" };
    }),
    hostile("postscript-form", (maker) => {
      const program = maker.add(
        "/Type /XObject /Subtype /Form /Subtype2 /PS /PS (x) /BBox [0 0 10 10] /Resources << >>",
        latin1("0 g 0 0 9 9 re f"),
      );
      return { resources: `/XObject << /P ${program} 0 R >>`, content: "q /P Do Q" };
    }),
    hostile("script-among-resources", (maker) => {
      const script = maker.add(SCRIPT);
      const form = maker.add(
        `/Type /XObject /Subtype /Form /BBox [0 0 99 99] /A ${script} 0 R /AA << /O ${script} 0 R >> /Resources << /Properties << /MC0 << /AF ${embedded(maker)} 0 R /A ${script} 0 R >> >> >>`,
        latin1("/Span /MC0 BDC 0.5 g 0 0 99 99 re f EMC"),
      );
      return {
        resources: `/XObject << /X ${form} 0 R >> /JavaScript ${script} 0 R /Properties << /MC1 << /A ${SCRIPT} >> >>`,
        content: "/Span /MC1 BDC q /X Do Q EMC",
      };
    }),
    hostile("script-in-appearance", (maker) => {
      const look = maker.add(
        `/Type /XObject /Subtype /Form /BBox [0 0 150 40] /AA << /O ${SCRIPT} >> /Resources << /XObject << >> /AA ${SCRIPT} >>`,
        latin1("0.8 g 0 0 150 40 re f"),
      );
      return {
        page: `/Annots [${maker.add(widget(`/AP << /N ${look} 0 R /D ${look} 0 R >> /MK << /CA (Klik) >> /A ${SCRIPT}`))} 0 R]`,
      };
    }),
    hostile("script-in-piece-info", (maker) => ({
      page: `/PieceInfo << /X << /Private ${maker.add(SCRIPT)} 0 R >> >> /B [${maker.add(`<< /A ${SCRIPT} >>`)} 0 R] /Tabs ${SCRIPT}`,
    })),
    hostile("requirements", () => ({
      catalog: `/Requirements [<< /S /EnableJavaScripts /RH << /S /JS /Script (x) >> >>] /Legal << /JavaScriptActions 1 >>`,
    })),
    hostile("page-template", (maker) => ({
      catalog: `/Names << /Templates << /Names [(t) ${maker.add(`<< /Type /Template /AA << /O ${SCRIPT} >> >>`)} 0 R] >> /Pages << /Names [(p) ${maker.add(SCRIPT)} 0 R] >> /URLS << /Names [] >> >>`,
    })),
    hostile("link-with-everything", () => ({
      page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [50 600 300 640] /A << /S /URI /URI (https://www.menpan.go.id/) /Next ${SCRIPT} /F (a.exe) >> /PA << /S /URI /URI (javascript:1) >> /AA << /U ${SCRIPT} >> >>]`,
    })),
    hostile("javascript-stream", (maker) => ({
      catalog: `/OpenAction << /S /JavaScript /JS ${maker.deflated("", "app.alert('x')")} 0 R >>`,
    })),
  ];
}

/** A program that calls itself a file. */
function embedded(maker: DraftMaker): number {
  const program = maker.add(
    "/Type /EmbeddedFile /Subtype /application#2foctet-stream",
    latin1("MZ\x90\0\x03\0\0\0 ini bukan dokumen"),
  );
  return maker.add(
    `<< /Type /Filespec /F (pembaruan.exe) /UF (pembaruan.exe) /AFRelationship /Data /EF << /F ${program} 0 R >> >>`,
  );
}

function activeAnnotation(maker: DraftMaker, subtype: string): number {
  const file = embedded(maker);
  const sound = maker.add("/Type /Sound /R 8000", Uint8Array.of(1, 2, 3));
  const look = maker.add(
    "/Type /XObject /Subtype /Form /BBox [0 0 50 50] /Resources << >>",
    latin1("0.7 g 0 0 50 50 re f"),
  );
  return maker.add(
    `<< /Type /Annot /Subtype /${subtype} /F 4 /Rect [100 200 300 400] /FS ${file} 0 R /Sound ${sound} 0 R /AP << /N ${look} 0 R >> ` +
      `/Movie << /F (https://jahat.example/a.avi) >> /A ${SCRIPT} /3DD ${file} 0 R /3DA << /A /PO >> ` +
      `/RichMediaContent << /Assets << /Names [(a.swf) ${file} 0 R] >> >> /RichMediaSettings << /Activation << /Condition /PO >> >> >>`,
  );
}
