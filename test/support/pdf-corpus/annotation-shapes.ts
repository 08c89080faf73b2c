import type { DraftMaker, PdfDraft } from "./pdf-draft.ts";
import { A4, addForm, framed, specialDocument } from "./special-page.ts";

/** Pages with annotations and form fields: what their appearance shows belongs to the page. */
export const annotationShapes: Readonly<Record<string, () => PdfDraft>> = {
  form: () => specialDocument(filledForm),
  "signature-field": () =>
    specialDocument((maker) => {
      const look = addForm(
        maker,
        "0 0 180 60",
        "/Resources << >>",
        "0.1 0.4 0.1 RG 2 w 2 2 176 56 re S 10 10 m 90 50 l 170 15 l S",
      );
      const value = maker.add(
        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <00> >>",
      );
      const field = maker.add(
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Tanda tangan) /V ${value} 0 R /F 132 /Rect [350 100 530 160] /AP << /N ${look} 0 R >> >>`,
      );
      return {
        catalog: `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`,
        pages: [{ entries: `${A4} /Annots [${field} 0 R]`, content: framed("Surat bertanda tangan") }],
      };
    }),
  annotations: () => specialDocument(markedPage),
  "annotations-rotated": () =>
    specialDocument((maker) => ({
      pages: [90, 180, 270].map((turn) => ({
        entries: `${A4} /Rotate ${turn} /CropBox [20 20 575 800] /Annots [${stamp(maker)} 0 R]`,
        content: framed(`Cap pada halaman putar ${turn}`, 20, 20, 575, 800),
      })),
    })),
  links: () =>
    specialDocument((maker) => {
      const links = [
        maker.add(
          "<< /Type /Annot /Subtype /Link /Rect [50 700 250 720] /Border [0 0 1] /A << /S /URI /URI (https://www.menpan.go.id/) >> >>",
        ),
        maker.add("<< /Type /Annot /Subtype /Link /Rect [50 650 250 670] /Border [0 0 0] /Dest /bab1 >>"),
        maker.add("<< /Type /Annot /Subtype /Link /Rect [50 600 250 620] /A << /S /GoTo /D [0 /Fit] >> >>"),
      ];
      const array = maker.add(`[${links.map((link) => `${link} 0 R`).join(" ")}]`);
      return { pages: [{ entries: `${A4} /Annots ${array} 0 R`, content: framed("Tautan") }] };
    }),
};

function filledForm(maker: DraftMaker) {
  const helvetica = maker.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  const text = addForm(
    maker,
    "0 0 200 20",
    `/Resources << /Font << /Helv ${helvetica} 0 R >> >>`,
    "/Tx BMC q BT /Helv 12 Tf 2 5 Td (Dinas Kominfo) Tj ET Q EMC",
  );
  const on = addForm(maker, "0 0 16 16", "/Resources << >>", "2 w 2 2 m 14 14 l 2 14 m 14 2 l S");
  const off = addForm(maker, "0 0 16 16", "/Resources << >>", "0.5 w 0.5 0.5 15 15 re S");
  const parent = maker.reserve();
  const fields = [
    maker.add(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (Nama) /V (Dinas Kominfo) /F 4 /Rect [100 700 300 720] /AP << /N ${text} 0 R >> /DA (/Helv 12 Tf 0 g) >>`,
    ),
    maker.add(
      `<< /Type /Annot /Subtype /Widget /FT /Btn /T (Setuju) /V /Ya /AS /Ya /F 4 /Rect [100 660 116 676] /AP << /N << /Ya ${on} 0 R /Off ${off} 0 R >> >> >>`,
    ),
    maker.add(
      `<< /Type /Annot /Subtype /Widget /FT /Btn /T (Tidak) /AS /Off /F 4 /Rect [140 660 156 676] /AP << /N << /Ya ${on} 0 R /Off ${off} 0 R >> >> >>`,
    ),
    maker.add(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (Tersembunyi) /F 2 /Rect [100 600 300 620] /AP << /N ${text} 0 R >> >>`,
    ),
    maker.add(
      `<< /Type /Annot /Subtype /Widget /Parent ${parent} 0 R /F 4 /Rect [100 560 300 580] /AP << /N ${text} 0 R >> >>`,
    ),
  ];
  maker.fill(parent, `<< /FT /Tx /T (Induk) /V (Dinas Kominfo) /Kids [${fields[4]} 0 R] >>`);
  return {
    catalog: `/AcroForm << /Fields [${fields
      .slice(0, 4)
      .map((field) => `${field} 0 R`)
      .join(" ")} ${parent} 0 R] /DR << /Font << /Helv ${helvetica} 0 R >> >> /DA (/Helv 0 Tf 0 g) >>`,
    pages: [
      {
        entries: `${A4} /Annots [${fields.map((field) => `${field} 0 R`).join(" ")}]`,
        content: framed("Formulir terisi"),
      },
    ],
  };
}

function markedPage(maker: DraftMaker) {
  const marker = addForm(
    maker,
    "90 690 310 730",
    "/Group << /S /Transparency >> /Resources << /ExtGState << /M << /BM /Multiply >> >> >>",
    "/M gs 1 0.95 0.2 rg 90 690 220 40 re f",
  );
  const ink = addForm(
    maker,
    "0 0 300 100",
    "/Resources << >>",
    "0.9 0 0 RG 3 w 10 10 m 100 90 200 10 290 80 c S",
  );
  const note = addForm(maker, "0 0 20 20", "/Resources << >>", "1 0.8 0 rg 0 0 20 20 re f");
  const popup = maker.reserve();
  const text = maker.add(
    `<< /Type /Annot /Subtype /Text /F 28 /Rect [500 780 520 800] /Contents (Catatan peninjau) /Popup ${popup} 0 R /AP << /N ${note} 0 R >> >>`,
  );
  maker.fill(
    popup,
    `<< /Type /Annot /Subtype /Popup /Rect [400 600 560 700] /Parent ${text} 0 R /Open false >>`,
  );
  const annotations = [
    maker.add(
      `<< /Type /Annot /Subtype /Highlight /F 4 /Rect [90 690 310 730] /QuadPoints [90 730 310 730 90 690 310 690] /C [1 0.95 0.2] /AP << /N ${marker} 0 R >> >>`,
    ),
    maker.add(
      `<< /Type /Annot /Subtype /Ink /F 4 /Rect [100 400 400 500] /InkList [[100 400 400 500]] /AP << /N ${ink} 0 R >> >>`,
    ),
    stamp(maker),
    text,
    popup,
  ];
  return {
    pages: [
      {
        entries: `${A4} /Annots [${annotations.map((one) => `${one} 0 R`).join(" ")}]`,
        content: framed("Halaman dengan tanda"),
      },
    ],
  };
}

/** Its appearance is turned and has an origin of its own: it must be fitted into the rectangle. */
function stamp(maker: DraftMaker): number {
  const look = addForm(
    maker,
    "-50 -20 50 20",
    "/Matrix [0.7071 0.7071 -0.7071 0.7071 0 0] /Resources << >>",
    "0.7 0 0 RG 3 w -48 -18 96 36 re S 0.7 0 0 rg -40 -5 80 10 re f",
  );
  return maker.add(
    `<< /Type /Annot /Subtype /Stamp /F 4 /Rect [300 200 480 380] /AP << /N ${look} 0 R >> >>`,
  );
}
