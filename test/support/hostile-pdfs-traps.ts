import { constants, deflateRawSync, deflateSync } from "node:zlib";
import type { HostilePdf } from "./hostile-pdfs.ts";
import { hostile } from "./hostile-pdfs-actions.ts";
import { raw, rawFile } from "./hostile-pdfs-loops.ts";
import { joined } from "./hostile-zips.ts";
import { classicLayout } from "./pdf-corpus/classic-layout.ts";
import { latin1 } from "./pdf-corpus/pdf-draft.ts";
import { rewrittenByQpdf } from "./pdf-corpus/qpdf-rewrites.ts";
import { A4, framed, specialDocument } from "./pdf-corpus/special-page.ts";

const MEBIBYTE = 1024 * 1024;

/** Tables that lie, streams that unfold into more than memory holds, ciphers that nobody knows, and no PDF at all. */
export function hostilePdfsTraps(): readonly HostilePdf[] {
  return [...bombs(), ...tables(), ...ciphers(), ...noPdfs()];
}

function bombs(): readonly HostilePdf[] {
  const gigabyte = () => zeros(1024);
  return [
    {
      name: "contents-unfold-to-a-gigabyte",
      ends: "any",
      make: () => withStream("/Filter /FlateDecode", gigabyte(), "Contents"),
    },
    {
      name: "contents-unfold-twice",
      ends: "any",
      make: () => withStream("/Filter [/FlateDecode /FlateDecode]", deflateSync(gigabyte()), "Contents"),
    },
    {
      name: "contents-unfold-many-times",
      ends: "any",
      make: () => withStream(`/Filter [${"/FlateDecode ".repeat(200)}]`, deflateSync(gigabyte()), "Contents"),
    },
    hostile("image-of-ten-gigapixels", (maker) => {
      const image = maker.add(
        "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode",
        zeros(64),
      );
      return { resources: `/XObject << /I ${image} 0 R >>` };
    }),
    hostile(
      "appearance-unfolds-to-a-gigabyte",
      (maker) => {
        const form = maker.add(
          "/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Filter /FlateDecode",
          gigabyte(),
        );
        return {
          page: `/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [1 1 99 99] /AP << /N ${form} 0 R >> >>]`,
        };
      },
      "any",
    ),
    {
      name: "table-unfolds-to-a-gigabyte",
      ends: "attached",
      make: () => tableFile("/Size 10 /W [1 4 2]", gigabyte()),
    },
    {
      name: "table-unfolds-by-prediction",
      ends: "attached",
      make: () =>
        tableFile("/Size 10 /W [1 4 2] /DecodeParms << /Predictor 12 /Columns 2147483647 >>", zeros(64)),
    },
    {
      name: "table-of-two-billion",
      ends: "attached",
      make: () => tableFile("/Size 2147483647 /W [1 4 2] /Index [0 2147483647]", zeros(1)),
    },
    {
      name: "table-without-width",
      ends: "attached",
      make: () => tableFile("/Size 2147483647 /W [0 0 0] /Index [0 2147483647]", zeros(1)),
    },
    {
      name: "object-stream-unfolds-to-a-gigabyte",
      ends: "any",
      make: () => objectStreamFile("/N 3 /First 20", gigabyte()),
    },
    {
      name: "object-stream-of-a-billion",
      ends: "any",
      make: () =>
        objectStreamFile("/N 1000000000 /First 20", deflateSync(latin1("10 0 11 2 12 4 13 5 1 2 3 "))),
    },
    {
      name: "object-stream-extends-itself",
      ends: "any",
      make: () => objectStreamFile("/N 1 /First -5 /Extends 4 0 R", deflateSync(latin1("4 0 << >>"))),
    },
    {
      name: "many-empty-objects",
      ends: "any",
      make: () =>
        rawFile([
          "<< /Type /Catalog /Pages 2 0 R >>",
          "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
          "<< /Type /Page /MediaBox [0 0 595 842] >>",
          ...Array.from({ length: 300_000 }, () => "null"),
        ]),
    },
    raw("long-names-and-strings", "any", [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      `<< /Type /Page /MediaBox [0 0 595 842] /${"A".repeat(2_000_000)} (${"(".repeat(500_000)}${")".repeat(500_000)}) /Resources << /Font << /${"B".repeat(500_000)} << >> >> >> >>`,
    ]),
    raw("endless-string", "any", [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      `<< /Type /Page /MediaBox [0 0 595 842] /X (${"(".repeat(1_000_000)}`,
    ]),
  ];
}

function tables(): readonly HostilePdf[] {
  const changed = (name: string, from: RegExp, to: string, ends: HostilePdf["ends"] = "any"): HostilePdf => ({
    name,
    ends,
    make: () => latin1(Buffer.from(plainFile()).toString("latin1").replace(from, to)),
  });
  return [
    changed("table-leads-to-itself", /\/Root/, "/Prev 9 /XRefStm 9 /Root"),
    { name: "tables-lead-in-a-circle", ends: "any", make: circle },
    changed("start-is-far-away", /startxref\n\d+/, "startxref\n99999999999999999999"),
    changed("start-is-negative", /startxref\n\d+/, "startxref\n-1"),
    changed("table-claims-billions", /xref\n0 \d+/, "xref\n0 4294967295"),
    changed("table-starts-at-billions", /xref\n0 (\d+)/, "xref\n2147483647 $1"),
    changed("offsets-all-the-same", /\d{10} 00000 n/g, "0000000009 00000 n"),
    changed("root-is-missing", /\/Root 1 0 R/, "/Root 99 0 R"),
    changed("root-is-a-number", /\/Root 1 0 R/, "/Root 7"),
    changed(
      "huge-numbers",
      /\/MediaBox \[0 0 595 842\]/g,
      "/MediaBox [-1e30 -99999999999999999999999 99999999999999999999999 1e30]",
    ),
    changed("paper-of-no-size", /\/MediaBox \[0 0 595 842\]/g, "/MediaBox [0 0 0.0001 0.0001]"),
    changed("paper-of-names", /\/MediaBox \[0 0 595 842\]/g, "/MediaBox [/NaN /Inf (a) null]"),
    changed(
      "unit-of-a-billion",
      /\/MediaBox \[0 0 595 842\]/g,
      "/MediaBox [0 0 595 842] /UserUnit 1000000000 /Rotate 45.5",
    ),
  ];
}

function ciphers(): readonly HostilePdf[] {
  const encrypted = (entries: string) => () =>
    rawFile(
      [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /MediaBox [0 0 595 842] >>",
        entries,
      ],
      "/Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>]",
    );
  return [
    { name: "locked-aes-256", ends: "attached", make: () => rewrittenByQpdf(plainFile(), "locked") },
    { name: "locked-rc4-128", ends: "attached", make: () => rewrittenByQpdf(plainFile(), "locked-rc4-128") },
    {
      name: "locked-for-certificates",
      ends: "attached",
      make: encrypted(
        "<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /CF << >> /Recipients [<00>] >>",
      ),
    },
    {
      name: "locked-by-unknown-means",
      ends: "attached",
      make: encrypted("<< /Filter /Rahasia /V 99 /R 99 >>"),
    },
    {
      name: "cipher-without-keys",
      ends: "any",
      make: encrypted("<< /Filter /Standard /V 5 /R 6 /O <> /U <> /P -4 >>"),
    },
    { name: "cipher-is-a-loop", ends: "any", make: encrypted("4 0 R") },
  ];
}

function noPdfs(): readonly HostilePdf[] {
  const bytes = (name: string, make: () => Uint8Array): HostilePdf => ({ name, ends: "attached", make });
  return [
    bytes("only-a-head", () => latin1("%PDF-1.7\n")),
    bytes("nothing", () => new Uint8Array()),
    bytes("zeros", () => joined([latin1("%PDF-1.7\n"), new Uint8Array(4 * MEBIBYTE)])),
    bytes("objects-without-end", () => latin1(`%PDF-1.7\n${"1 0 obj ".repeat(300_000)}`)),
    bytes("starts-without-end", () => latin1(`%PDF-1.7\n${"startxref\n9\n%%EOF\n".repeat(50_000)}`)),
    bytes("brackets-without-end", () => latin1(`%PDF-1.7\n1 0 obj\n${"<<".repeat(500_000)}`)),
    bytes("web-page", () => latin1("<!doctype html><script>alert(1)</script><p>%PDF-1.7 galat 404</p>")),
    {
      name: "program",
      ends: "left-out",
      make: () => joined([latin1("MZ\x90\0%PDF-1.7\n"), new Uint8Array(1000).fill(0x90)]),
    },
  ];
}

function plainFile(): Uint8Array {
  return classicLayout(specialDocument(() => ({ pages: [{ entries: A4, content: framed("Surat biasa") }] })));
}

function withStream(filter: string, stream: Uint8Array, key: string): Uint8Array {
  return classicLayout(
    specialDocument((maker) => ({
      pages: [
        { entries: `${A4} /${key} ${maker.add(filter, stream)} 0 R` },
        { entries: A4, content: framed("Halaman biasa") },
      ],
    })),
  );
}

/** A cross-reference stream as object 1, which a reader must expand before anything else. */
function tableFile(entries: string, stream: Uint8Array): Uint8Array {
  const head = latin1(
    `%PDF-1.7\n1 0 obj\n<< /Type /XRef /Root 2 0 R ${entries} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
  );
  return joined([head, stream, latin1("\nendstream\nendobj\nstartxref\n9\n%%EOF\n")]);
}

/** An honest file but for one object stream, in which its pages are said to lie. */
function objectStreamFile(entries: string, stream: Uint8Array): Uint8Array {
  const head = latin1(
    `%PDF-1.7\n4 0 obj\n<< /Type /ObjStm ${entries} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
  );
  const objects = joined([
    head,
    stream,
    latin1("\nendstream\nendobj\n1 0 obj\n<< /Type /Catalog /Pages 10 0 R >>\nendobj\n"),
  ]);
  const catalogAt = Buffer.from(objects).lastIndexOf("1 0 obj");
  const rows = [
    row(0, 0, 65_535),
    row(1, catalogAt, 0),
    row(0, 0, 0),
    row(0, 0, 0),
    row(1, 9, 0),
    ...[5, 6, 7, 8, 9].map(() => row(0, 0, 0)),
    row(2, 4, 0),
    row(2, 4, 1),
    row(2, 4, 2),
  ];
  const table = deflateSync(joined(rows));
  const tail = latin1(
    `20 0 obj\n<< /Type /XRef /Root 1 0 R /Size 13 /W [1 4 2] /Filter /FlateDecode /Length ${table.length} >>\nstream\n`,
  );
  return joined([objects, tail, table, latin1(`\nendstream\nendobj\nstartxref\n${objects.length}\n%%EOF\n`)]);
}

function row(kind: number, second: number, third: number): Uint8Array {
  const bytes = new Uint8Array(7);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, kind);
  view.setUint32(1, second);
  view.setUint16(5, third);
  return bytes;
}

/** Two tables, each of which says that the other came before. */
function circle(): Uint8Array {
  const objects =
    "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 0 /Kids [] >>\nendobj\n";
  const table = (previous: number) =>
    `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R /Prev ${String(previous).padStart(6, "0")} >>\n`;
  const second = objects.length + table(0).length;
  return latin1(`${objects}${table(second)}${table(objects.length)}startxref\n${second}\n%%EOF\n`);
}

/** So many mebibytes of zeros, deflated: one block that stands for a mebibyte, over and over. */
function zeros(mebibytes: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(MEBIBYTE), { finishFlush: constants.Z_FULL_FLUSH });
  const sum = new Uint8Array(4);
  // Adler-32 of nothing but zeros: one, and how many there were.
  new DataView(sum.buffer).setUint32(0, (((mebibytes * MEBIBYTE) % 65_521) << 16) | 1);
  return joined([
    Uint8Array.of(0x78, 0x9c),
    ...Array.from({ length: mebibytes }, () => block),
    Uint8Array.of(3, 0),
    sum,
  ]);
}
