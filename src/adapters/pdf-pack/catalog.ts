import type { PackPlan } from "#core/report/pack-plan.ts";
import { catalogStructureEntries } from "#core/report/structure-objects.ts";
import { type OutlineEntry, writeOutline } from "./outline.ts";
import type { PackVolume, VolumeAttachment } from "./pack-volume.ts";
import { type PageLabel, pageLabels } from "./page-labels.ts";
import { dateString, referenceText, textString } from "./pdf-syntax.ts";
import type { VolumePage } from "./volume-page.ts";
import type { VolumeWriter } from "./volume-writer.ts";

export interface CatalogParts {
  readonly pages: readonly VolumePage[];
  readonly pageTree: number;
  readonly outline: readonly OutlineEntry[];
  /** The root of the structure. */
  readonly structure: number;
}

/** Writes what a viewer reads first: the catalog with all that hangs on it, and who made the file. */
export function writeCatalog(
  { writer, attachments, layers, number }: PackVolume,
  plan: PackPlan,
  { pages, pageTree, outline, structure }: CatalogParts,
): { readonly root: number; readonly info: number } {
  const root = writer.reserve();
  const info = writer.reserve();
  const outlineRoot = writeOutline(writer, outline);
  const files = writeAttachments(writer, attachments);
  const off = layers.filter(({ isHidden }) => isHidden).map(({ object }) => referenceText(object));
  const all = layers.map(({ object }) => referenceText(object)).join(" ");
  writer.object(
    root,
    [
      `<< /Type /Catalog /Version /1.7 /Pages ${referenceText(pageTree)} /Lang (${plan.meta.language})`,
      ` /PageLabels ${pageLabels(pages.map(labelOf))}`,
      ` ${catalogStructureEntries(structure)} /ViewerPreferences << /DisplayDocTitle true >>`,
      outlineRoot === null ? "" : ` /Outlines ${referenceText(outlineRoot)} /PageMode /UseOutlines`,
      files === "" ? "" : ` /Names << /EmbeddedFiles << /Names [${files}] >> >>`,
      layers.length === 0
        ? ""
        : ` /OCProperties << /OCGs [${all}] /D << /BaseState /ON /OFF [${off.join(" ")}] /Order [] >> >>`,
      " >>",
    ].join(""),
  );
  const { meta, pack } = plan;
  const made = dateString(pack.madeAt);
  const title = `${meta.title} – paket ${pack.number}, jilid ${number}`;
  writer.object(
    info,
    `<< /Title ${textString(title)} /Author ${textString(meta.author)} /Subject ${textString(meta.subject)} /Creator ${textString(`${pack.madeBy.app} ${pack.madeBy.version}`)} /Producer ${textString(pack.madeBy.app)} /CreationDate ${made} /ModDate ${made} >>`,
  );
  return { root, info };
}

function labelOf(page: VolumePage): PageLabel {
  return page.kind === "own"
    ? { kind: "own" }
    : { kind: "evidence", number: page.part.exhibit.number, page: page.evidence.page };
}

/** The tree of names has to be in the order of its bytes; equal names are told apart by a number before them. */
function writeAttachments(writer: VolumeWriter, attachments: readonly VolumeAttachment[]): string {
  return attachments
    .map(({ name, file }, index) => {
      const object = writer.reserve();
      const plain = name.replace(/[^ -~]|[\\()]/g, "_");
      writer.object(
        object,
        `<< /Type /Filespec /F (${plain}) /UF ${textString(name)} /EF << /F ${referenceText(file)} /UF ${referenceText(file)} >> /AFRelationship /Supplement >>`,
      );
      const key = `${String(index + 1).padStart(4, "0")} ${plain}`;
      return `(${key}) ${referenceText(object)}`;
    })
    .join(" ");
}
