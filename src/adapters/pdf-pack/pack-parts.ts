import type { PackChapter, PackPlan } from "#core/report/pack-plan.ts";
import type { ReportBlock } from "#core/report/report-blocks.ts";
import type { VolumePart } from "./pack-volume.ts";

type OwnVolumePart = VolumePart & { readonly kind: "own" };

export function frontPart(plan: PackPlan): OwnVolumePart {
  return { kind: "own", label: "Halaman depan", own: { key: "front", blocks: plan.front } };
}

export function sheetPart({ question, sheet }: PackChapter): OwnVolumePart {
  return {
    kind: "own",
    label: `Lembar indikator ${question}`,
    own: { key: `sheet-${question}`, blocks: sheet },
  };
}

export function backPart(plan: PackPlan): OwnVolumePart {
  return { kind: "own", label: "Halaman belakang", own: { key: "back", blocks: plan.back } };
}

/** What the second volume and those after it begin with: what they are a part of, and what is in them. */
export function contentsPart(
  { pack, meta }: PackPlan,
  volume: number,
  volumes: number,
  chapters: readonly PackChapter[],
  parts: readonly VolumePart[],
): OwnVolumePart {
  const anchors = new Set(
    parts.flatMap((part) => (part.kind === "exhibit" ? [part.exhibit.anchor] : anchorsOf(part.own.blocks))),
  );
  const title = `Isi jilid ${volume}`;
  const institution = pack.agency === null ? pack.institution : `${pack.agency}, ${pack.institution}`;
  return {
    kind: "own",
    label: title,
    own: {
      key: "contents",
      blocks: [
        {
          kind: "heading",
          level: 1,
          kicker: `Jilid ${volume} dari ${volumes}`,
          text: title,
          bookmark: { depth: 1, title },
          anchor: "contents",
        },
        {
          kind: "paragraph",
          tone: "normal",
          text: `${meta.title}. ${institution}, tahun ${pack.year}. Paket ${pack.number}, jilid ${volume} dari ${volumes}. Halaman depan dan daftar isi seluruh paket ada pada jilid 1.`,
        },
        {
          kind: "table",
          caption: `Lembar indikator dan bukti dukung pada jilid ${volume}`,
          columns: [
            { title: "Indikator dan bukti dukung", share: 0.82, align: "left" },
            { title: "Halaman", share: 0.18, align: "right" },
          ],
          rows: chapters.flatMap((chapter) => rowsOf(chapter, anchors)),
        },
      ],
    },
  };
}

function rowsOf({ question, sheet, exhibits }: PackChapter, anchors: ReadonlySet<string>) {
  const heading = sheet.find((block) => block.kind === "heading");
  const title = heading?.text ?? `Indikator ${question}`;
  const anchor = heading?.anchor ?? null;
  const here = exhibits.filter((exhibit) => anchors.has(exhibit.anchor));
  return [
    {
      tone: "total" as const,
      cells: [textCell(title, 0), anchor === null ? textCell("", 0) : pageCell(anchor)],
    },
    ...here.map((exhibit) => ({
      tone: "normal" as const,
      cells: [textCell(`${exhibit.number} · ${exhibit.source.name}`, 1), pageCell(exhibit.anchor)],
    })),
  ];
}

function textCell(text: string, indent: number) {
  return { kind: "text" as const, text, indent, details: [] };
}

function pageCell(anchor: string) {
  return { kind: "page" as const, anchor };
}

function anchorsOf(blocks: readonly ReportBlock[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "heading" && block.anchor !== null ? [block.anchor] : []));
}
