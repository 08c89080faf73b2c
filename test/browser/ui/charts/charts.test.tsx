import { Chart, RadialLinearScale } from "chart.js";
import { afterEach, describe, expect, it } from "vitest";
import { cdp, page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { expectAccessible } from "#test/support/accessibility.ts";
import { BarChart } from "#ui/charts/bar-chart.tsx";
import type { ChartContent, ChartLine } from "#ui/charts/chart-line.ts";
import { RadarChart } from "#ui/charts/radar-chart.tsx";
import "#ui/styles.css";

function line(label: string, value: number, rest: Partial<ChartLine> = {}): ChartLine {
  return {
    label,
    span: { low: value, high: value },
    shown: value.toFixed(2).replace(".", ","),
    target: null,
    earlier: null,
    ...rest,
  };
}

const content: ChartContent & { readonly caption: string } = {
  caption: "Nilai setiap aspek",
  scale: { min: 1, max: 5 },
  words: { line: "Aspek", value: "Nilai", target: "Sasaran", earlier: "Tahun 2024" },
  lines: [
    line("Kebijakan", 3.25, { target: { at: 4, shown: "4,00" } }),
    line("Tata Kelola", 2, { earlier: { at: 1.5, shown: "1,50" } }),
    line("Layanan", 4.5, { span: { low: 2, high: 4.5 }, shown: "2,00–4,50" }),
  ],
};

const kinds = [
  { kind: "radar", Part: RadarChart },
  { kind: "bars", Part: BarChart },
];

afterEach(() => page.viewport(1280, 800));

describe.each(kinds)("a chart as $kind", ({ Part }) => {
  it("has its table in the accessibility tree before anybody asks for it", async () => {
    await render(<Part {...content} />);

    const table = page.getByRole("figure", { name: "Nilai setiap aspek" }).getByRole("table");
    await expect.element(table.getByRole("row", { name: "Kebijakan 3,25 4,00 –" })).toBeInTheDocument();
    await expect.element(table.getByRole("row", { name: "Tata Kelola 2,00 – 1,50" })).toBeInTheDocument();
    await expect.element(table.getByRole("row", { name: "Layanan 2,00–4,50 – –" })).toBeInTheDocument();
  });

  it("shows the table at one press", async () => {
    await render(<Part {...content} />);
    const table = page.getByRole("table");
    expect(table.element().parentElement?.clientWidth).toBeLessThan(2);

    await page.getByRole("button", { name: "Tampilkan tabel" }).click();

    expect(table.element().getBoundingClientRect().width).toBeGreaterThan(200);
  });

  it("leaves out the columns for which there is nothing", async () => {
    await render(<Part {...content} lines={[line("Kebijakan", 3), line("Layanan", 2), line("Data", 1)]} />);

    const heads = page
      .getByRole("columnheader")
      .elements()
      .map((head) => head.textContent);
    expect(heads).toEqual(["Aspek", "Nilai"]);
  });

  it("draws the scale of the instrument, not that of the data", async () => {
    await render(<Part {...content} />);

    const chart = await drawn();
    const axis = chart.scales["r"] ?? chart.scales["x"];

    expect([axis?.min, axis?.max]).toEqual([1, 5]);
  });

  it("moves nothing by itself", async () => {
    await render(<Part {...content} />);

    expect((await drawn()).options.animation).toBe(false);
  });

  it("takes its colours from the scheme, and follows when it changes", async () => {
    await render(<Part {...content} />);
    const light = inkOf(await drawn());
    expect(light).not.toBe("nothing");

    await setScheme("dark");
    await expect.poll(async () => inkOf(await drawn())).not.toEqual(light);
    await setScheme("light");
    await expect.poll(async () => inkOf(await drawn())).toEqual(light);
  });

  it("is drawn in the colours of paper while it is printed", async () => {
    await render(<Part {...content} />);
    const light = inkOf(await drawn());
    await setScheme("dark");
    await expect.poll(async () => inkOf(await drawn())).not.toEqual(light);

    window.dispatchEvent(new Event("beforeprint"));
    expect(inkOf(await drawn())).toEqual(light);
    window.dispatchEvent(new Event("afterprint"));
    expect(inkOf(await drawn())).not.toEqual(light);

    await setScheme("light");
  });

  it("fits a narrow screen and has no barriers", async () => {
    await render(
      <main>
        <Part {...content} />
      </main>,
    );
    await drawn();
    await page.getByRole("button", { name: "Tampilkan tabel" }).click();

    await expectAccessible();
  });
});

/** The chart, once its part has been loaded and has drawn something. */
async function drawn(): Promise<Chart> {
  await expect.poll(() => document.querySelector("canvas")?.width ?? 0).toBeGreaterThan(100);
  const canvas = document.querySelector("canvas");
  const chart = canvas === null ? undefined : Chart.getChart(canvas);
  if (canvas === null || chart === undefined) {
    throw new Error("Nothing was drawn");
  }
  return chart;
}

/** The colour that most of what is drawn has. */
function inkOf({ canvas }: Chart): string {
  const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 255) {
      const colour = `${pixels[at]} ${pixels[at + 1]} ${pixels[at + 2]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "nothing";
}

async function setScheme(value: "light" | "dark") {
  await cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
}

describe("a radar", () => {
  const names = () => [...document.querySelectorAll("ol > li")].map((item) => item.textContent);

  it("has its names around it where there is room for them", async () => {
    await page.viewport(1000, 800);
    await render(<RadarChart {...content} />);

    expect(axisLabels(await drawn())).toEqual([
      ["Kebijakan", "3,25"],
      ["Tata Kelola", "2,00"],
      ["Layanan", "2,00–4,50"],
    ]);
    expect(names()).toEqual([]);
  });

  it("has numbers around it on a phone, and their names in whole below", async () => {
    await page.viewport(390, 800);
    await render(<RadarChart {...content} />);

    expect(axisLabels(await drawn())).toEqual(["1", "2", "3"]);
    expect(names()).toEqual(["Kebijakan3,25", "Tata Kelola2,00", "Layanan2,00–4,50"]);
  });
});

function axisLabels(chart: Chart): unknown {
  const scale = chart.scales["r"];
  return chart.data.labels?.map((label, place) =>
    scale instanceof RadialLinearScale ? scale.options.pointLabels.callback(String(label), place) : null,
  );
}
