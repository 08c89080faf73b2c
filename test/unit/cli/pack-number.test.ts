import { expect, it } from "vitest";
import { packNumber } from "#cli/pack-number.ts";
import { packOf } from "#test/support/assessment-builders.ts";

it("is the one after the last pack that the package knows of, which is said", () => {
  expect(packNumber({ number: null }, [packOf(4), packOf(2)])).toEqual({
    number: 5,
    notes: [
      "Paket ini bernomor 5, karena paket terakhir yang tercatat di dalam PAKET bernomor 4. Perintah ini tidak mengubah PAKET, jadi paket berikutnya bernomor 5 juga, kecuali disebutkan nomor lain, misalnya --number 6.",
    ],
  });
  expect(packNumber({ number: null }, []).notes.join()).toContain("belum ada paket yang tercatat");
});

it("is the one that was asked for, without a word", () => {
  expect(packNumber({ number: 3 }, [packOf(4)])).toEqual({ number: 3, notes: [] });
});
