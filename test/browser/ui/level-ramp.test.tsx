import { afterEach, expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { LevelChip } from "#ui/level-chip.tsx";
import "#ui/styles.css";

afterEach(() => {
  document.documentElement.style.colorScheme = "";
});

it.each(["light", "dark"])(
  "lets a higher level stand out more from the page, in the %s scheme",
  async (scheme) => {
    const chips = await showLevels(scheme);

    const page = luminance(getComputedStyle(document.body).backgroundColor);
    const standingOut = chips.map(({ backgroundColor }) => contrast(luminance(backgroundColor), page));

    expect(standingOut).toEqual([...standingOut].sort((one, other) => one - other));
    expect(standingOut.at(-1)).toBeGreaterThan(7);
  },
);

it.each(["light", "dark"])("keeps the digit readable on every step, in the %s scheme", async (scheme) => {
  const chips = await showLevels(scheme);

  for (const { color, backgroundColor } of chips) {
    expect(contrast(luminance(color), luminance(backgroundColor))).toBeGreaterThanOrEqual(4.5);
  }
});

async function showLevels(scheme: string) {
  document.documentElement.style.colorScheme = scheme;
  await render(
    <div>
      {[1, 2, 3, 4, 5].map((level) => (
        <LevelChip key={level} value={level} label={`Tingkat ${level}`} scale={{ min: 1, max: 5 }} />
      ))}
    </div>,
  );
  return [...document.querySelectorAll(".level-chip")].map((chip) => {
    const { color, backgroundColor } = getComputedStyle(chip);
    return { color, backgroundColor };
  });
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
