import * as z from "zod/mini";
import { runTool, seenParts } from "./page-tools.ts";

/** A page of a file of the corpus, and the page of a volume where it was copied to; both from 1. */
export interface EvidencePage {
  readonly evidence: string;
  readonly sourcePage: number;
  readonly volumePage: number;
}

const Labels = z.object({
  pagelabels: z.array(
    z.object({
      index: z.int(),
      label: z.object({ "/P": z.optional(z.string()), "/St": z.optional(z.int()) }),
    }),
  ),
});

/** Which pages of a volume are evidence, by their labels: "B7-3" is page 3 of evidence B7. */
export function evidencePagesOf(volume: string): readonly EvidencePage[] {
  const json = runTool("qpdf", ["--json=2", "--json-key=pagelabels", volume]);
  const { pagelabels } = Labels.parse(JSON.parse(json));
  const pages = seenParts(volume).length;
  return pagelabels.flatMap(({ index, label }, at) => {
    const evidence = /^u:(B\d+)-$/.exec(label["/P"] ?? "")?.[1];
    const end = pagelabels[at + 1]?.index ?? pages;
    return evidence === undefined
      ? []
      : Array.from({ length: end - index }, (_, offset) => ({
          evidence,
          sourcePage: (label["/St"] ?? 1) + offset,
          volumePage: index + offset + 1,
        }));
  });
}
