import { describe, expect, it } from "vitest";
import { attachedWhere } from "#screens/evidence/attached-where.ts";
import { sampleFile } from "#test/support/screen-samples.ts";

const placed = sampleFile(1, {
  name: "22.a.SK.pdf",
  citations: [{ question: "22", criteria: [], pages: "", article: "", note: "" }],
});
const unplaced = sampleFile(2, { name: "Foto.jpg" });
const locked = "Berkas ini terkunci kata sandi.";

describe("attachedWhere", () => {
  it("says which indicators a file went to", () => {
    expect(attachedWhere({ name: "22.a.SK.pdf", problem: null }, [placed])).toEqual({
      kind: "placed",
      item: placed,
      questions: ["22"],
      problem: null,
    });
  });

  it("says that a file was kept though its name tells of no indicator", () => {
    expect(attachedWhere({ name: "Foto.jpg", problem: null }, [placed, unplaced]).kind).toBe("unplaced");
  });

  it("keeps the problem of a file that was kept all the same", () => {
    expect(attachedWhere({ name: "22.a.SK.pdf", problem: locked }, [placed])).toMatchObject({
      kind: "placed",
      problem: locked,
    });
  });

  it("knows a file that was not kept, and one whose content was there before", () => {
    expect(attachedWhere({ name: "baru.pdf", problem: locked }, [placed]).kind).toBe("not-kept");
    expect(attachedWhere({ name: "salinan.pdf", problem: null }, [placed]).kind).toBe("known-content");
  });

  it("takes the last of several with the same name", () => {
    const later = { ...sampleFile(3, { name: "22.a.SK.pdf" }), id: unplaced.id };

    expect(attachedWhere({ name: "22.a.SK.pdf", problem: null }, [placed, later]).kind).toBe("unplaced");
  });
});
