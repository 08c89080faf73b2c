import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { plainHeading } from "./heading-blocks.ts";
import { contentsTable } from "./pack-contents.ts";
import { PACK_PARTS } from "./pack-parts.ts";
import type { PackChapter, PackPlan } from "./pack-plan.ts";
import type { ReportBlock, TableRow } from "./report-blocks.ts";
import { textCell } from "./table-cells.ts";

export interface VolumeInPack {
  /** From 1. */
  readonly volume: number;
  readonly volumes: number;
  /** The chapters that stand in it. */
  readonly questions: readonly QuestionId[];
  /** Whether the last part of the pack stands in it. */
  readonly isLast: boolean;
}

/** The first page of a volume after the first: to which pack it belongs, and what is in it. */
export function volumeFront(plan: PackPlan, volume: VolumeInPack): readonly ReportBlock[] {
  const { pack, meta } = plan;
  const chapters = plan.chapters.filter(({ question }) => volume.questions.includes(question));
  const back = [PACK_PARTS.index, PACK_PARTS.signatures, PACK_PARTS.manifest].map(
    ({ title, anchor }): TableRow => ({ tone: "group", cells: [textCell(title), { kind: "page", anchor }] }),
  );
  const rows = [...chapters.flatMap(chapterRow), ...(volume.isLast ? back : [])];
  return [
    { kind: "bookmark", depth: 1, title: `Jilid ${volume.volume}` },
    {
      ...plainHeading(1, `Jilid ${volume.volume} dari ${volume.volumes}`),
      kicker: [
        `Paket ${pack.number}`,
        pack.agency ?? pack.institution,
        pack.instrument,
        `tahun ${pack.year}`,
      ].join(" · "),
    },
    {
      kind: "paragraph",
      tone: "quiet",
      text: `Lanjutan dari ${meta.title}. Sampul, cara membaca, dan hasil ada di jilid 1. Periksa keaslian semua jilid bersama-sama.`,
    },
    ...(rows.length === 0 ? [] : [contentsTable(rows, plan.volumeLimitInBytes)]),
  ];
}

/** The chapter's own heading says what it is called and where it stands. */
function chapterRow({ sheet }: PackChapter): readonly TableRow[] {
  const heading = sheet.find((block) => block.kind === "heading");
  if (heading?.kind !== "heading" || heading.anchor === null) {
    return [];
  }
  const title = heading.text.replace(/^Indikator /, "");
  return [{ tone: "normal", cells: [textCell(title), { kind: "page", anchor: heading.anchor }] }];
}
