import { describe, expect, it } from "vitest";
import { assemblyProblemsInWords, attachedReasonInWords } from "#core/report/assembly-words.ts";

describe("what came up while a pack was put together", () => {
  it("tells each in a sentence with a way out, and leaves out what the list of attached files tells", () => {
    expect(
      assemblyProblemsInWords([
        { kind: "missing-file", file: "a.pdf" },
        { kind: "not-shown", file: "b.pdf", reason: "locked" },
        { kind: "no-such-pages", file: "c.pdf", pages: 1200 },
        { kind: "rescued", file: "d.pdf" },
        { kind: "volume-too-large", volume: 2, bytes: 5_960_643 },
      ]),
    ).toEqual([
      "Isi “a.pdf” tidak tersimpan bersama penilaian ini, jadi tidak masuk ke paket. Lampirkan berkasnya lagi, lalu buat paket baru.",
      "Rujukan ke “c.pdf” menyebut 1.200 halaman yang tidak ada dalam berkasnya. Perbaiki rujukannya, lalu buat paket baru.",
      "Susunan “d.pdf” rusak, tetapi halamannya berhasil disalin. Lihat halamannya sebelum paket dikirim.",
      "Jilid 2 berukuran 5,7 MB, melebihi batas: bukti satu indikator tidak dipisah ke dua jilid, dan di sini memang sebesar itu. Perkecil berkasnya atau rujuk sebagian halamannya saja.",
    ]);
  });

  it("says why a file is only attached, in the words that its sheet uses", () => {
    expect(attachedReasonInWords("locked")).toBe("terkunci kata sandi");
    expect(attachedReasonInWords("no-pages")).toBe("bukan PDF atau gambar");
    expect(attachedReasonInWords("missing")).toBe("isi berkasnya tidak tersimpan bersama penilaian ini");
  });
});
