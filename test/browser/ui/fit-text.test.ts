import { describe, expect, it } from "vitest";
import { fitEnds, wrapEnds } from "#ui/heat-map/fit-text.ts";

const WIDTH = 120;

function penOf(): CanvasRenderingContext2D {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) {
    throw new Error("There is no canvas here");
  }
  context.font = "12px sans-serif";
  return context;
}

const CITY = "Pemerintah Kota Pangkalpinang";
const ENDS = ["2024 (mandiri)", "2024 (internal)", "2025 (mandiri)"];

describe("names that are cut", () => {
  it("keep the end that tells them apart, on one line", () => {
    const shown = ENDS.map((end) => fitEnds(penOf(), `${CITY} ${end}`, end, WIDTH));

    expect(shown.map((text, place) => text.endsWith(`… ${ENDS[place]}`))).toEqual([true, true, true]);
    expect(shown.every((text) => penOf().measureText(text).width <= WIDTH)).toBe(true);
  });

  it("keep it on three lines, too, where the beginning takes what is left", () => {
    const [first = "", ...rest] = wrapEnds(penOf(), `${CITY} Selatan ${ENDS[0]}`, ENDS[0] ?? "", 80);

    expect(first.startsWith("Pemerintah")).toBe(true);
    expect(rest.join(" ")).toMatch(/2024 \(mandiri\)$/);
    expect(rest.length).toBeLessThan(3);
  });

  it("are cut at the end where nothing else tells them apart, and not at all where there is room", () => {
    expect(fitEnds(penOf(), CITY, "", WIDTH)).toMatch(/^Pemerintah Kota .*…$/);
    expect(fitEnds(penOf(), "Kota A 2024", "2024", WIDTH)).toBe("Kota A 2024");
  });
});
