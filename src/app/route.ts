/** Which screen an address stands for, and of what. */
export type Route =
  | { readonly screen: "home" | "start" | "settings" | "help" | "verify" | "coordination" | "comparison" }
  | { readonly screen: "national"; readonly assessment: string | null }
  | { readonly screen: "instrument"; readonly questionnaire: string }
  | { readonly screen: "overview"; readonly assessment: string; readonly isSearching: boolean }
  | { readonly screen: "indicator" | "history"; readonly assessment: string; readonly question: string }
  | { readonly screen: "evidence"; readonly assessment: string; readonly item: string | null }
  | { readonly screen: "scorecard" | "report" | "incoming" | "consolidation"; readonly assessment: string }
  /** What belongs to working with others on the assessment; which of these parts there are, `work-page.tsx` knows. */
  | {
      readonly screen: "work";
      readonly assessment: string;
      readonly part: string;
      readonly question?: string;
    }
  | { readonly screen: "nowhere" };

/** The addresses themselves are made by `paths`; what no screen answers to is "nowhere". */
export function routeOf(path: string): Route {
  const [first, second, third, fourth, ...more] = path
    .split("/")
    .filter((part) => part !== "")
    .map(decodePart);
  const [last, ...beyond] = more;
  if (first === "penilaian" && second !== undefined && last !== undefined && beyond.length === 0) {
    return questionRoute(second, third, fourth, last);
  }
  if (more.length > 0) {
    return { screen: "nowhere" };
  }
  if (first === "penilaian" && second !== undefined) {
    return assessmentRoute(second, third, fourth);
  }
  if (first === "instrumen" && second !== undefined && third === undefined) {
    return { screen: "instrument", questionnaire: second };
  }
  if (first === "nasional" && third === undefined) {
    return { screen: "national", assessment: second ?? null };
  }
  return second === undefined ? plainRoute(first) : { screen: "nowhere" };
}

function plainRoute(first: string | undefined): Route {
  switch (first) {
    case undefined:
      return { screen: "home" };
    case "setelan":
      return { screen: "settings" };
    case "bantuan":
      return { screen: "help" };
    case "koordinasi":
      return { screen: "coordination" };
    case "banding":
      return { screen: "comparison" };
    case "periksa":
      return { screen: "verify" };
    default:
      return { screen: "nowhere" };
  }
}

/** What there is about one question beside the question itself. */
function questionRoute(
  assessment: string,
  part: string | undefined,
  question: string | undefined,
  last: string,
): Route {
  if (part === "indikator" && question !== undefined) {
    if (last === "riwayat") {
      return { screen: "history", assessment, question };
    }
    if (last === "reviu") {
      return { screen: "work", assessment, part: last, question };
    }
  }
  return { screen: "nowhere" };
}

function assessmentRoute(assessment: string, part: string | undefined, question: string | undefined): Route {
  if (part === "indikator" && question !== undefined) {
    return { screen: "indicator", assessment, question };
  }
  if (part === "bukti") {
    return { screen: "evidence", assessment, item: question ?? null };
  }
  if (question !== undefined) {
    return { screen: "nowhere" };
  }
  switch (part) {
    case undefined:
      return assessment === "baru"
        ? { screen: "start" }
        : { screen: "overview", assessment, isSearching: false };
    case "cari":
      return { screen: "overview", assessment, isSearching: true };
    case "nilai":
      return { screen: "scorecard", assessment };
    case "kiriman":
      return { screen: "incoming", assessment };
    case "gabungan":
      return { screen: "consolidation", assessment };
    case "laporan":
      return { screen: "report", assessment };
    default:
      return { screen: "work", assessment, part };
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
