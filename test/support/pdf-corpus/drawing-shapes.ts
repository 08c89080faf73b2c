import { seededRandom } from "#test/support/seeded-random.ts";
import { ascii85, asciiHex, lzw, runLength } from "./old-filters.ts";
import { type DraftMaker, latin1, type PdfDraft } from "./pdf-draft.ts";
import { A4, addForm, framed, specialDocument } from "./special-page.ts";

/** Pages whose contents or resources are out of the ordinary. */
export const drawingShapes: Readonly<Record<string, () => PdfDraft>> = {
  "nested-forms": () =>
    specialDocument((maker) => {
      const inner = addForm(maker, "0 0 200 100", "/Resources << >>", "0.2 0.5 0.9 rg 0 0 200 100 re f");
      const outer = addForm(
        maker,
        "0 0 400 300",
        `/Matrix [0.9 0.1 -0.1 0.9 20 0] /Resources << /XObject << /A ${inner} 0 R >> >>`,
        "q /A Do 1 0 0 1 150 120 cm /A Do Q",
      );
      // Before PDF 1.2 a form could use what the page names.
      const borrowing = addForm(
        maker,
        "0 0 300 60",
        "",
        "BT /F1 20 Tf 5 20 Td (Meminjam sumber daya halaman) Tj ET",
      );
      return {
        pages: [
          {
            entries: A4,
            resources: `/XObject << /B ${outer} 0 R /C ${borrowing} 0 R >>`,
            content: `${framed("Bentuk bersarang")}q 1 0 0 1 80 300 cm /B Do Q q 1 0 0 1 80 200 cm /C Do Q`,
          },
        ],
      };
    }),
  transparency: () =>
    specialDocument((maker) => {
      const shade = addForm(
        maker,
        "0 0 595 842",
        "/Group << /S /Transparency /CS /DeviceGray >> /Resources << >>",
        "0.2 g 0 0 595 842 re f 0.9 g 150 300 250 250 re f",
      );
      const mask = maker.add(`<< /Type /ExtGState /SMask << /S /Luminosity /G ${shade} 0 R >> >>`);
      const blend = maker.add("<< /Type /ExtGState /BM /Multiply /ca 0.6 >>");
      return {
        pages: [
          {
            entries: `${A4} /Group << /S /Transparency /CS /DeviceRGB /I true >>`,
            resources: `/ExtGState << /M ${mask} 0 R /B ${blend} 0 R >>`,
            content: `${framed("Tembus pandang")}q /M gs 0.9 0.2 0.1 rg 100 250 350 350 re f Q q /B gs 0 0.6 0.3 rg 200 200 200 400 re f Q`,
          },
        ],
      };
    }),
  "patterns-and-shadings": () => specialDocument(patterns),
  "type3-font": () =>
    specialDocument((maker) => {
      const box = maker.deflated("", "600 0 0 0 600 600 d1 0 0 500 500 re f");
      const slash = maker.deflated("", "600 0 d0 80 w 0 0 m 500 500 l S");
      const font = maker.add(
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 600] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 98 /Widths [600 600] ` +
          `/CharProcs << /kotak ${box} 0 R /miring ${slash} 0 R >> /Encoding << /Type /Encoding /Differences [97 /kotak /miring] >> /Resources << >> >>`,
      );
      return {
        pages: [
          {
            entries: `${A4} /Resources << /Font << /T3 ${font} 0 R >> >>`,
            resources: null,
            content: "BT /T3 40 Tf 80 500 Td (abba) Tj ET",
          },
        ],
      };
    }),
  images: () => specialDocument(images),
  "inline-images": () =>
    specialDocument(() => ({
      pages: [
        {
          entries: A4,
          content:
            `${framed("Gambar sebaris")}q 200 0 0 200 100 400 cm BI /W 4 /H 4 /BPC 8 /CS /G /F /AHx ID ` +
            "00408000ff8040ff2060a0e000ff00ff> EI Q\n" +
            "q 150 0 0 150 350 400 cm BI /W 8 /H 8 /IM true /D [1 0] ID \xaaU\xaaU\xaaU\xaaU EI Q\n",
        },
      ],
    })),
  "old-filters": () =>
    specialDocument((maker) => {
      const random = seededRandom(12);
      const pixels = Uint8Array.from({ length: 64 * 64 }, (_, at) =>
        at % 64 < 40 ? 210 : Math.floor(random() * 256),
      );
      const image =
        "/Type /XObject /Subtype /Image /Width 64 /Height 64 /BitsPerComponent 8 /ColorSpace /DeviceGray";
      const one = maker.add(`${image} /Filter /LZWDecode`, lzw(pixels));
      const two = maker.add(`${image} /Filter [/ASCII85Decode /LZWDecode]`, latin1(ascii85(lzw(pixels))));
      const three = maker.add(
        `${image} /Filter [/ASCIIHexDecode /RunLengthDecode]`,
        latin1(asciiHex(runLength(pixels))),
      );
      const contents = maker.add(
        "/Filter [/ASCII85Decode]",
        latin1(
          ascii85(
            latin1(
              `${framed("Saringan lama")}q 150 0 0 150 50 500 cm /A Do Q q 150 0 0 150 220 500 cm /B Do Q q 150 0 0 150 390 500 cm /C Do Q`,
            ),
          ),
        ),
      );
      return {
        version: "1.2",
        pages: [
          {
            entries: `${A4} /Contents ${contents} 0 R`,
            resources: `/XObject << /A ${one} 0 R /B ${two} 0 R /C ${three} 0 R >> /ProcSet [/PDF /Text /ImageB]`,
          },
        ],
      };
    }),
  layers: () =>
    specialDocument((maker) => {
      const shown = maker.add("<< /Type /OCG /Name (Terlihat) >>");
      const hidden = maker.add("<< /Type /OCG /Name (Tersembunyi) >>");
      const either = maker.add(`<< /Type /OCMD /OCGs [${shown} 0 R ${hidden} 0 R] /P /AllOn >>`);
      const form = addForm(
        maker,
        "0 0 200 200",
        `/OC ${hidden} 0 R /Resources << >>`,
        "1 0 0 rg 0 0 200 200 re f",
      );
      return {
        catalog: `/OCProperties << /OCGs [${shown} 0 R ${hidden} 0 R] /D << /Order [${shown} 0 R ${hidden} 0 R] /OFF [${hidden} 0 R] >> >>`,
        pages: [
          {
            entries: A4,
            resources: `/Properties << /On ${shown} 0 R /Off ${hidden} 0 R /Both ${either} 0 R >> /XObject << /X ${form} 0 R >>`,
            content: `${framed("Lapisan")}/OC /On BDC 0 0.5 0 rg 100 500 100 100 re f EMC /OC /Off BDC 1 0 0 rg 250 500 100 100 re f EMC /OC /Both BDC 1 0 1 rg 400 500 100 100 re f EMC q 1 0 0 1 100 200 cm /X Do Q`,
          },
        ],
      };
    }),
  "odd-names": () =>
    specialDocument((maker) => {
      const form = addForm(maker, "0 0 100 100", "/Resources << >>", "0 0 1 rg 0 0 100 100 re f");
      return {
        pages: [
          {
            entries: `${A4} /Anotasi#20Lama (teks \\(bertingkat (dua)\\) \\061\\n \\\r\nakhir) /LastModified (D:20240101)`,
            resources: `/XObject << /A#20B ${form} 0 R /Caf#C3#A9 ${form} 0 R /#2F ${form} 0 R >>`,
            content: `${framed("Nama ganjil")}q 1 0 0 1 100 500 cm /A#20B Do Q q 1 0 0 1 250 500 cm /Caf#c3#a9 Do Q q 1 0 0 1 400 500 cm /#2f Do Q`,
          },
        ],
      };
    }),
  "page-extras": () =>
    specialDocument((maker) => {
      const metadata = maker.add(
        "/Type /Metadata /Subtype /XML",
        latin1("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"),
      );
      const thumb = maker.add(
        "/Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray",
        Uint8Array.of(0, 90, 180, 255),
      );
      const data = maker.add("<< /LastModified (D:20240101) /Private << /Besar (data aplikasi) >> >>");
      return {
        pages: [
          {
            entries: `${A4} /Metadata ${metadata} 0 R /Thumb ${thumb} 0 R /PieceInfo << /Aplikasi ${data} 0 R >> /Trans << /S /Dissolve >> /Dur 3 /Tabs /R`,
            content: framed("Halaman dengan tambahan"),
          },
        ],
      };
    }),
};

function patterns(maker: DraftMaker) {
  const tile = maker.deflated(
    "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 20 20] /XStep 20 /YStep 20 /Matrix [1 0 0 1 5 5] /Resources << >>",
    "0.8 0.3 0 rg 0 0 10 10 re f 10 10 10 10 re f",
  );
  const blend = maker.add("<< /FunctionType 2 /Domain [0 1] /C0 [1 0.9 0.2] /C1 [0.1 0.1 0.6] /N 1 >>");
  const shading = maker.add(
    `<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [100 0 500 0] /Function ${blend} 0 R /Extend [true true] >>`,
  );
  const pattern = maker.add(`<< /Type /Pattern /PatternType 2 /Shading ${shading} 0 R >>`);
  const tint = maker.deflated(
    "/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]",
    "{ dup 0.5 mul exch 0 exch dup 0.2 mul }",
  );
  const spot = maker.add(`[/Separation /Emas /DeviceCMYK ${tint} 0 R]`);
  return {
    pages: [
      {
        entries: A4,
        resources: `/Pattern << /P1 ${tile} 0 R /P2 ${pattern} 0 R >> /Shading << /S1 ${shading} 0 R >> /ColorSpace << /Spot ${spot} 0 R >>`,
        content: `${framed("Pola dan gradasi")}/Pattern cs /P1 scn 60 500 200 200 re f /P2 scn 300 500 200 200 re f q 60 250 200 200 re W n /S1 sh Q /Spot cs 0.7 scn 300 250 200 200 re f`,
      },
    ],
  };
}

function images(maker: DraftMaker) {
  const random = seededRandom(77);
  const noise = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
  const head = "/Type /XObject /Subtype /Image /Width 32 /Height 32";
  const soft = maker.deflated(`${head} /BitsPerComponent 8 /ColorSpace /DeviceGray`, noise(1024));
  const table = maker.deflated("", noise(48));
  const all = [
    maker.deflated(`${head} /BitsPerComponent 8 /ColorSpace /DeviceRGB /SMask ${soft} 0 R`, noise(3072)),
    maker.deflated(
      `${head} /BitsPerComponent 4 /ColorSpace [/Indexed /DeviceRGB 15 ${table} 0 R]`,
      noise(512),
    ),
    maker.deflated(`${head} /BitsPerComponent 1 /ImageMask true /Decode [1 0]`, noise(128)),
    maker.deflated(`${head} /BitsPerComponent 8 /ColorSpace /DeviceCMYK /Interpolate true`, noise(4096)),
    maker.deflated(
      `${head} /BitsPerComponent 8 /ColorSpace [/CalRGB << /WhitePoint [0.95 1 1.09] /Gamma [2.2 2.2 2.2] >>] /Mask [0 90 0 90 0 90]`,
      noise(3072),
    ),
  ];
  const shown = all.map(
    (_, index) =>
      `q 150 0 0 150 ${50 + (index % 3) * 170} ${550 - Math.floor(index / 3) * 200} cm /I${index} Do Q`,
  );
  return {
    pages: [
      {
        entries: A4,
        resources: `/XObject << ${all.map((image, index) => `/I${index} ${image} 0 R`).join(" ")} >> /ColorSpace << /DefaultRGB [/CalRGB << /WhitePoint [0.95 1 1.09] >>] >>`,
        content: `${framed("Gambar")}0.6 0.1 0.5 rg ${shown.join("\n")}`,
      },
    ],
  };
}
