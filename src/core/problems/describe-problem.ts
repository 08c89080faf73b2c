import { dayInWords } from "#core/evidence/day-in-words.ts";
import type { ActiveContent } from "#core/evidence/file-facts.ts";
import { describePageSpansError } from "#core/evidence/page-spans.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { AssessmentProblem } from "./assessment-problem.ts";
import { PROBLEM_HEADINGS } from "./problem-headings.ts";

export interface ProblemInWords {
  /** Names the place: "Indikator 22, bukti “Laporan.pdf”: …". */
  readonly sentence: string;
  readonly nextStep: string;
}

/** One problem as a sentence that stands for itself, and what to do about it. */
export function describeProblem(problem: AssessmentProblem): ProblemInWords {
  return {
    sentence: `${placeInWords(problem)}: ${whatIsWrong(problem)}`,
    nextStep: PROBLEM_HEADINGS[problem.kind].nextStep,
  };
}

/** "Indikator 22, bukti “Laporan.pdf”" */
function placeInWords({ question, evidence, evidenceName }: AssessmentProblem): string {
  const parts = [
    question === null ? null : `Indikator ${question}`,
    evidence === null ? null : `bukti “${evidenceName}”`,
  ];
  return capitalised(parts.filter((part) => part !== null).join(", "));
}

/** What is wrong, as a sentence that begins small and leaves its place to the caller. */
export function whatIsWrong(problem: AssessmentProblem): string {
  switch (problem.kind) {
    case "unanswered":
      return "tingkatnya belum dijawab.";
    case "without-evidence":
      return "dijawab, tetapi belum ada bukti dukung.";
    case "unproved-criteria":
      return `kriteria ${problem.criteria.join(", ")} dicentang, tetapi belum ada bukti yang dikaitkan.`;
    case "without-explanation":
      return "dijawab, tetapi fakta dan analisisnya kosong.";
    case "without-facts":
      return "faktanya kosong.";
    case "without-analysis":
      return "analisisnya kosong.";
    case "differs-from-ticks":
      return "tingkat yang ditetapkan sendiri berbeda dari hasil centang.";
    case "below-target":
      return "tingkatnya di bawah sasaran.";
    case "untied":
      return "belum dikaitkan dengan kriteria mana pun.";
    case "unticked-criteria":
      return `dirujuk untuk kriteria ${problem.criteria.join(", ")}, yang tidak dicentang.`;
    case "unreached-level":
      return `dirujuk untuk kriteria ${problem.criteria.join(", ")}, padahal tingkatnya belum tercapai.`;
    case "cited-twice":
      return problem.criteria.length === 0
        ? "dirujuk dua kali untuk halaman yang sama."
        : `dirujuk dua kali untuk kriteria ${problem.criteria.join(", ")} pada halaman yang sama.`;
    case "sent-back":
      return `dikembalikan pemeriksa${problem.reason === "" ? "." : `: ${problem.reason}`}`;
    case "unused":
      return "belum dirujuk indikator mana pun.";
    default:
      return whatIsWrongInside(problem);
  }
}

type InnerProblem = Extract<
  AssessmentProblem,
  {
    readonly kind:
      | "file-missing"
      | "file-not-shown"
      | "program-file"
      | "file-misnamed"
      | "unprintable-text"
      | "pages-beyond-file"
      | "unreadable-pages"
      | "proof-too-old"
      | "proof-too-soon"
      | "undated-proof"
      | "link-unseen"
      | "link-without-screenshot"
      | "not-inspected"
      | "without-pages"
      | "scan"
      | "signed"
      | "active-content";
  }
>;

/** Of files, pages, links and dates. */
function whatIsWrongInside(problem: InnerProblem): string {
  switch (problem.kind) {
    case "file-missing":
      return "isi berkasnya tidak tersimpan di sini.";
    case "file-not-shown":
      return NOT_SHOWN_IN_WORDS[problem.reason];
    case "program-file":
      return "program, bukan dokumen, jadi tidak dimasukkan ke paket bukti dan berkas asli.";
    case "file-misnamed":
      return `namanya mengatakan ${problem.misnamed.claims}, tetapi isinya ${problem.misnamed.is ?? "lain"}, jadi halamannya tidak dapat ditampilkan.`;
    case "unprintable-text":
      return `${problem.evidence === null ? "penjelasannya" : "nama atau catatannya"} memuat huruf yang tidak dapat dicetak: ${charactersInWords(problem.characters)}.`;
    case "pages-beyond-file":
    case "unreadable-pages":
      return `halaman ditulis “${problem.pages}”. ${describePageSpansError(problem.error)}`;
    case "proof-too-old":
    case "proof-too-soon":
    case "undated-proof":
      return wrongAge(problem);
    case "link-unseen":
      return "tanggal dilihatnya belum diisi.";
    case "link-without-screenshot":
      return "belum ada tangkapan layarnya.";
    case "not-inspected":
      return "isi berkasnya belum diperiksa.";
    case "without-pages":
      return "bukan PDF, JPEG, atau PNG, jadi halamannya tidak dapat ditampilkan di paket bukti.";
    case "scan":
      return "halamannya gambar pindaian, teksnya tidak dapat dicari.";
    case "signed":
      return "ditandatangani secara elektronik.";
    case "active-content":
      return `memuat ${problem.active.map((active) => ACTIVE_IN_WORDS[active]).join(", ")}.`;
    default:
      return unreachable(problem);
  }
}

const NOT_SHOWN_IN_WORDS = {
  locked: "terkunci kata sandi, jadi halamannya tidak dapat dibuka.",
  damaged: "rusak, jadi halamannya tidak dapat dibuka.",
  "too-slow": "terlalu berat untuk dibuka, jadi halamannya tidak dapat ditampilkan.",
};

const ACTIVE_IN_WORDS: Readonly<Record<ActiveContent, string>> = {
  javascript: "program (JavaScript)",
  launch: "perintah menjalankan program",
  "submit-form": "perintah mengirim formulir",
  "remote-file": "rujukan ke berkas lain",
  "open-action": "tindakan saat dibuka",
  "embedded-file": "berkas sisipan",
  "xfa-form": "formulir XFA",
  multimedia: "multimedia",
};

const MOST_CHARACTERS = 8;

/** With the code beside each, since where this is printed the character itself is a box. */
function charactersInWords(characters: readonly string[]): string {
  const named = characters.slice(0, MOST_CHARACTERS).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `${character} (U+${code})`;
  });
  const more = characters.length - named.length;
  return more === 0 ? named.join(", ") : `${named.join(", ")}, dan ${more} lainnya`;
}

type AgeProblem = Extract<
  AssessmentProblem,
  { readonly kind: "proof-too-old" | "proof-too-soon" | "undated-proof" }
>;

function wrongAge(problem: AgeProblem): string {
  const { age, criterion } = problem;
  const rule =
    age.kind === "recent"
      ? `${small(age.what)} diakui bila berumur kurang dari ${age.maxYears} tahun (${age.source})`
      : `${small(age.what)} ditetapkan sekurang-kurangnya ${age.minYears} tahun setelah reviu (${age.source})`;
  switch (problem.kind) {
    case "proof-too-old":
      return `bukti terbaru kriteria ${criterion} bertanggal ${dayInWords(problem.newest)}; ${rule}.`;
    case "proof-too-soon":
      return `bukti kriteria ${criterion} bertanggal ${dayInWords(problem.newest)}, reviunya ${dayInWords(problem.review)}; ${rule}.`;
    case "undated-proof":
      return `tanggal dokumen untuk kriteria ${criterion} belum diisi; ${rule}.${foundInWords(problem.found)}`;
    default:
      return unreachable(problem);
  }
}

function foundInWords(days: readonly string[]): string {
  return days.length === 0 ? "" : ` Di berkasnya tertulis ${days.map(dayInWords).join(", ")}.`;
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
