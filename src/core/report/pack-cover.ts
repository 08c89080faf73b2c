import { indexFigure, instrumentInWords, scopeInWords } from "./cover-section.ts";
import { instantInWords } from "./date-words.ts";
import { indexScale } from "./figure-words.ts";
import { MASKED_IN_WORDS } from "./mask-private-data.ts";
import { type PackContent, packKindInWords } from "./pack-content.ts";
import type { Labelled, ReportBlock } from "./report-blocks.ts";
import { reportNotices } from "./report-notices.ts";

export function packCover(content: PackContent): readonly ReportBlock[] {
  const { details } = content.assessment;
  return [
    { kind: "bookmark", depth: 1, title: "Sampul" },
    {
      kind: "cover",
      title: `Paket Bukti Dukung ${content.questionnaire.indexName} Tahun ${details.year}`,
      institution: details.institution,
      agency: details.agency,
      figure: indexFigure(content),
      scale: indexScale(content.questionnaire),
      notices: [...reportNotices(content), ...packNotices(content)],
      facts: coverFacts(content),
    },
  ];
}

/** What the reader must know before taking this file for all there is, in one piece: the cover is a single page. */
function packNotices({ changes, chapters, noun, settings, pack, problems }: PackContent): readonly string[] {
  const sentences = [
    ...(changes === null
      ? []
      : [
          `Paket selisih: hanya memuat ${chapters.length} ${noun} yang berubah sejak ${changes.label}. Yang tidak berubah ada di paket sebelumnya.`,
        ]),
    ...(pack.isRedacted ? [`Salinan tersunting: ${redactionInWords(settings)}.`] : []),
    ...(problems.length === 0
      ? []
      : [
          `${problems.length} masalah masih terbuka saat paket ini dibuat dan diabaikan oleh pengisi. Daftarnya ada di dalam.`,
        ]),
  ];
  return sentences.length === 0 ? [] : [sentences.join(" ")];
}

export function redactionInWords({ leftOut, maskPrivate }: PackContent["settings"]): string {
  const parts = [
    ...(leftOut.length > 0 ? [`${leftOut.length} bukti dihilangkan`] : []),
    ...(maskPrivate ? [MASKED_IN_WORDS] : []),
  ];
  return parts.join("; ");
}

const PAGES: Readonly<Record<PackContent["settings"]["pages"], string>> = {
  cited: "halaman yang dirujuk",
  all: "seluruh halaman berkas yang dirujuk",
  none: "tidak disertakan",
};

function coverFacts(content: PackContent): readonly Labelled[] {
  const { questionnaire, scorecard, evidence, noun, madeAt, timeZone, pack, settings, keyFingerprint } =
    content;
  return [
    { label: "Paket", value: `Nomor ${pack.number} · ${packKindInWords(content)}` },
    { label: "Instrumen", value: instrumentInWords(questionnaire) },
    {
      label: "Lingkup",
      value: `${scopeInWords(content)}; dijawab ${scorecard.answered} dari ${scorecard.total} ${noun}`,
    },
    {
      label: "Bukti dukung",
      value: `${evidence.length} berkas atau tautan · isi: ${PAGES[settings.pages]}`,
    },
    {
      label: "Paket dibuat",
      value: `${instantInWords(madeAt, timeZone)}, dengan ${pack.madeBy.app} ${pack.madeBy.version}`,
    },
    {
      label: "Tanda tangan digital",
      value: keyFingerprint === null ? "tidak ada" : `sidik jari kunci ${keyFingerprint}`,
    },
  ];
}
