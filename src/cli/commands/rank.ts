import { loadNationalResults } from "#adapters/questionnaire-files/node-national-results.ts";
import { loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import type { Command, CommandFailure, CommandResult } from "#cli/command.ts";
import { failure, parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { institutionNamed, institutionsLike } from "#core/comparison/national/find-institution.ts";
import { peersInWords } from "#core/comparison/national/kind-words.ts";
import {
  InstitutionKind,
  type NationalInstitution,
  type NationalResults,
} from "#core/comparison/national/national-results.ts";
import { isPeer, type PeerChoice, peersIn, provincesIn } from "#core/comparison/national/peers.ts";
import { rankOutput } from "#core/comparison/national/rank-output.ts";
import { describeTypedIndexError, readTypedIndex } from "#core/comparison/national/typed-index.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { type Result, succeed } from "#core/shared/result.ts";

const NEIGHBOURS_EACH_WAY = 3;
const OFFERED_NAMES = 5;

export const rankCommand: Command = {
  name: "rank",
  usage: `rank --year TAHUN [--index INDEKS] [--name INSTANSI] [--kind JENIS] [--province PROVINSI]
    Kedudukan sebuah indeks dalam hasil yang diterbitkan Kementerian PANRB: {"rank", "of", "percentile", "neighbours"}.
    Peringkat 1 yang tertinggi, indeks sama berarti peringkat sama. "percentile": berapa persen dari daftar yang lebih rendah.
    --year TAHUN        2023 atau 2024
    --index INDEKS      misalnya 3,79 atau 3.79; boleh dihilangkan bila --name ada
    --name INSTANSI     instansi di dalam daftar; tanpa --index dipakai indeks terbitnya, dengan --index diganti
    --kind JENIS        kementerian, lembaga, lainnya, provinsi, kabupaten, atau kota; tanpa itu seluruh daftar
    --province PROVINSI hanya daerah di provinsi itu, misalnya "Jawa Timur"`,
  run: rank,
};

type Failed<Value> = Result<Value, CommandFailure>;

async function rank(args: readonly string[]): CommandResult {
  const text = { type: "string" } as const;
  const options = { year: text, index: text, name: text, kind: text, province: text };
  const line = parseCommandLine(args, options);
  if (!line.ok) {
    return line;
  }
  const { operands, values } = line.value;
  if (operands.length > 0) {
    return usageFailure(`Tidak mengerti "${operands[0]}": tulis nama yang berspasi di antara tanda kutip.`);
  }
  const results = listOf(await loadNationalResults(), values.year);
  if (!results.ok) {
    return results;
  }
  const choice = choiceOf(results.value, values.kind, values.province);
  if (!choice.ok) {
    return choice;
  }
  const self = selfIn(results.value, values.name, choice.value);
  if (!self.ok) {
    return self;
  }
  const index = await indexOf(results.value, values.index, self.value);
  if (!index.ok) {
    return index;
  }
  const peers = peersIn(results.value.institutions, choice.value);
  const output = rankOutput(index.value, peers, NEIGHBOURS_EACH_WAY, self.value?.name ?? null);
  return output === null
    ? failure(`Tidak ada ${peersInWords(choice.value)} dalam daftar ${results.value.year}.`)
    : succeed(output);
}

function listOf(lists: readonly NationalResults[], year: string | undefined): Failed<NationalResults> {
  const known = lists.map((list) => list.year).join(" dan ");
  const results = lists.find((list) => String(list.year) === year?.trim());
  return results === undefined
    ? usageFailure(`Sebutkan --year dengan tahun yang hasilnya ada: ${known}.`)
    : succeed(results);
}

function choiceOf(
  { institutions, year }: NationalResults,
  kind: string | undefined,
  province: string | undefined,
): Failed<PeerChoice> {
  const knownKind = kind === undefined ? null : InstitutionKind.safeParse(kind.trim().toLowerCase());
  if (knownKind?.success === false) {
    return usageFailure(
      `Jenis "${kind}" tidak dikenal. Yang dikenal: ${InstitutionKind.options.join(", ")}.`,
    );
  }
  const wanted = province?.trim().toLowerCase();
  const provinces = provincesIn(institutions);
  const known = provinces.find((one) => one.toLowerCase() === wanted);
  if (wanted !== undefined && known === undefined) {
    return failure(
      `Provinsi "${province}" tidak ada dalam daftar ${year}. Yang ada: ${provinces.join(", ")}.`,
    );
  }
  return succeed({ kind: knownKind?.data ?? null, province: known ?? null });
}

/** Null where no name was given. */
function selfIn(
  { institutions, year }: NationalResults,
  name: string | undefined,
  choice: PeerChoice,
): Failed<NationalInstitution | null> {
  if (name === undefined) {
    return succeed(null);
  }
  const self = institutionNamed(institutions, name);
  if (self === null) {
    const offered = institutionsLike(institutions, name, OFFERED_NAMES).map((one) => one.name);
    const hint = offered.length === 0 ? "" : ` Mungkin maksud Anda: ${offered.join("; ")}.`;
    return failure(`Instansi "${name}" tidak ada dalam daftar ${year}.${hint}`);
  }
  return isPeer(self, choice)
    ? succeed(self)
    : usageFailure(`${self.name} tidak termasuk ${peersInWords(choice)}: cocokkan --kind dan --province.`);
}

async function indexOf(
  { instrument }: NationalResults,
  typed: string | undefined,
  self: NationalInstitution | null,
): Promise<Failed<Fraction>> {
  if (typed === undefined) {
    return self === null ? usageFailure("Sebutkan --index, --name, atau keduanya.") : succeed(self.index);
  }
  const questionnaire = await loadQuestionnaire(instrument, null);
  if (!questionnaire.ok) {
    throw new Error(`The instrument ${instrument} cannot be read`);
  }
  const index = readTypedIndex(typed, questionnaire.value);
  return index.ok ? index : usageFailure(`--index "${typed}": ${describeTypedIndexError(index.error)}`);
}
