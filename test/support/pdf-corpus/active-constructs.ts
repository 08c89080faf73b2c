import * as z from "zod/mini";
import { runTool } from "./page-tools.ts";

/** Keys that let a PDF act, reach out, or carry a program, wherever they stand. */
const ACTIVE_KEYS = new Set([
  ...[
    "/JS",
    "/JavaScript",
    "/AA",
    "/OpenAction",
    "/Launch",
    "/XFA",
    "/NeedsRendering",
    "/AcroForm",
    "/Collection",
  ],
  ...[
    "/RichMediaContent",
    "/RichMediaSettings",
    "/Movie",
    "/Sound",
    "/3DD",
    "/Ref",
    "/Alternates",
    "/OPI",
    "/FFilter",
  ],
  ...[
    "/PA",
    "/PieceInfo",
    "/Requirements",
    "/Legal",
    "/URLS",
    "/Templates",
    "/PS",
    "/Win",
    "/SubmitForm",
    "/Trans",
  ],
]);

const ACTIVE_ACTIONS = new Set([
  ...[
    "/JavaScript",
    "/Launch",
    "/SubmitForm",
    "/ResetForm",
    "/ImportData",
    "/GoToR",
    "/GoToE",
    "/Thread",
    "/Named",
  ],
  ...[
    "/Hide",
    "/SetOCGState",
    "/Rendition",
    "/Movie",
    "/Sound",
    "/Trans",
    "/GoTo3DView",
    "/RichMediaExecute",
  ],
  "/JalankanApaSaja",
]);

const Objects = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), z.unknown())]) });

/** What in a volume could act on its own or reach out, read with qpdf: nothing in a good one. */
export function activeConstructs(volume: string): readonly string[] {
  const json = runTool("qpdf", ["--json=2", "--json-key=qpdf", "--json-stream-data=none", volume]);
  const [, objects] = Objects.parse(JSON.parse(json)).qpdf;
  return Object.entries(objects).flatMap(([name, value]) => foundIn(value, name));
}

/** The files that are attached to a volume, by name. */
export function attachedNames(volume: string): readonly string[] {
  const list = runTool("qpdf", ["--list-attachments", volume]);
  return [...list.matchAll(/^(.*) -> \d+,\d+$/gm)].flatMap(([, name]) => name ?? []);
}

function foundIn(value: unknown, place: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => foundIn(item, place));
  }
  const dict = z.record(z.string(), z.unknown()).safeParse(value);
  if (!dict.success) {
    return [];
  }
  return [
    ...Object.keys(dict.data).flatMap((key) => (ACTIVE_KEYS.has(key) ? [`${place}: ${key}`] : [])),
    ...actionIn(dict.data, place),
    ...annotationIn(dict.data, place),
    ...Object.entries(dict.data).flatMap(([key, item]) =>
      foundIn(item, `${place}${key.startsWith("/") ? key : ""}`),
    ),
  ];
}

/** Of actions, only a link to the web; of streams, none whose contents lie elsewhere. */
function actionIn(dict: Readonly<Record<string, unknown>>, place: string): readonly string[] {
  const [kind, address, file] = [dict["/S"], dict["/URI"], dict["/F"]];
  const isActive = typeof kind === "string" && ACTIVE_ACTIONS.has(kind);
  const isStrange = typeof address === "string" && !/^u:https?:\/\/[!-~]+$/i.test(address);
  const isElsewhere = dict["/Length"] !== undefined && file !== undefined;
  return [
    ...(isActive ? [`${place}: action ${kind}`] : []),
    ...(isStrange ? [`${place}: address ${address}`] : []),
    ...(isElsewhere ? [`${place}: contents elsewhere`] : []),
  ];
}

function annotationIn(dict: Readonly<Record<string, unknown>>, place: string): readonly string[] {
  const subtype = dict["/Subtype"];
  const isAnnotation = dict["/Rect"] !== undefined || dict["/Type"] === "/Annot";
  return isAnnotation && subtype !== "/Link" ? [`${place}: annotation ${String(subtype)}`] : [];
}
