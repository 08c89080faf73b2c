import { describe, expect, it } from "vitest";
import { loadNationalResults } from "#adapters/questionnaire-files/node-national-results.ts";
import { countPredicates, plainMean } from "#core/comparison/national/list-summary.ts";
import { moversBetween } from "#core/comparison/national/movers.ts";
import type { NationalResults } from "#core/comparison/national/national-results.ts";
import { peersIn, provincesIn } from "#core/comparison/national/peers.ts";
import { ranksIn, standingAmong } from "#core/comparison/national/standing.ts";
import { displayExact, Fraction } from "#core/shared/exact.ts";
import { hundredthsOf, recount } from "#test/support/national-recount.ts";
import { publishedResults } from "#test/support/published-results.ts";
import { instrument } from "#test/support/scoring-builders.ts";

/** The published lists, against figures that test/support/national-recount.ts works out from them on another way. */

const lists = await loadNationalResults();
const PREDICATES = instrument("spbe-2020").predicates.map(({ name }) => name);

function listOf(year: number): NationalResults {
  const list = lists.find((one) => one.year === year);
  if (list === undefined) {
    throw new Error(`There is no list of ${year}`);
  }
  return list;
}

const indicesOf = ({ institutions }: Pick<NationalResults, "institutions">) =>
  institutions.map(({ index }) => index);

describe("the lists", () => {
  it("hold every institution of both years, in the order of the reports", () => {
    expect(lists.map(({ year, institutions }) => [year, institutions.length])).toEqual([
      [2023, 621],
      [2024, 615],
    ]);
    expect(listOf(2024).institutions[0]?.name).toBe(
      "Kementerian Koordinator Bidang Politik, Hukum dan Keamanan",
    );
  });

  it("give a province to every province, regency and city, and to nobody else", () => {
    for (const { institutions } of lists) {
      const isLocal = (kind: string) => ["provinsi", "kabupaten", "kota"].includes(kind);
      expect(
        institutions.filter((one) => (one.province !== null) !== isLocal(one.kind)).map(({ name }) => name),
      ).toEqual([]);
      expect(provincesIn(institutions)).toHaveLength(38);
    }
  });
});

describe.each([
  { year: 2023, mean: "2.82", exactMean: "174868/62100", national: "2.79" },
  { year: 2024, mean: "3.17", exactMean: "194916/61500", national: "3.12" },
] as const)("the list of $year", ({ year, mean, exactMean, national }) => {
  const list = listOf(year);
  const published = publishedResults(year);

  it("has a plain mean that is another figure than the published national index", () => {
    const exact = plainMean(indicesOf(list));
    const { sum, count } = recount(published);

    expect(exact?.equals(exactMean)).toBe(true);
    expect(exact?.mul(100 * count).toFraction()).toBe(String(sum));
    expect(exact && displayExact(exact)).toBe(mean);
    expect(displayExact(list.publishedIndex)).toBe(national);
  });

  it("ranks every institution among all as counted on another way", () => {
    const { rankOf } = recount(published);

    expect(ranksIn(indicesOf(list))).toEqual(published.map(({ index }) => rankOf(hundredthsOf(index))));
  });

  it("gives rank and percentile among its kind and province as counted on another way", () => {
    const wrong = list.institutions.filter(({ index, kind, province }, place) => {
      const own = hundredthsOf(published[place]?.index ?? "");
      return [
        { kind, province: null },
        { kind: null, province },
        { kind, province },
      ].some((choice) => {
        const peers = published.filter(
          (one) =>
            (choice.kind === null || one.kind === choice.kind) &&
            (choice.province === null || one.province === choice.province),
        );
        const standing = standingAmong(
          index,
          indicesOf({ institutions: peersIn(list.institutions, choice) }),
        );
        const { rankOf, percentileOf } = recount(peers);
        return (
          standing?.rank !== rankOf(own) ||
          standing.of !== peers.length ||
          displayExact(standing.percentile) !== (percentileOf(own) / 100).toFixed(2)
        );
      });
    });

    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("gives rank and percentile to every index from 1,00 to 5,00, published or not", () => {
    const { rankOf, percentileOf } = recount(published);
    const indices = indicesOf(list);
    const wrong = Array.from({ length: 401 }, (_, step) => 100 + step).filter((own) => {
      const standing = standingAmong(new Fraction(own, 100), indices);
      return (
        standing?.rank !== rankOf(own) ||
        displayExact(standing.percentile) !== (percentileOf(own) / 100).toFixed(2)
      );
    });

    expect(wrong).toEqual([]);
  });

  it("counts the predicates that were published, every institution once", () => {
    const counted = countPredicates(list.institutions, PREDICATES);

    expect(counted.map(({ predicate, count }) => [predicate, count])).toEqual(
      PREDICATES.map((predicate) => [
        predicate,
        published.filter((one) => one.officialPredicate === predicate).length,
      ]),
    );
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(published.length);
  });
});

describe("the predicates of the lists", () => {
  it("are the published ones where the unrounded index counted: Pacitan 3.50 is Baik", () => {
    const named = (name: string) => listOf(2024).institutions.find((one) => one.name === name)?.predicate;

    expect(named("Kabupaten Pacitan")).toBe("Baik");
    expect(named("Kabupaten Nias Barat")).toBe("Kurang");
    expect(named("Kabupaten Luwu")).toBe("Cukup");
  });
});

describe("movers between 2023 and 2024", () => {
  const { movers, onlyBefore, onlyAfter } = moversBetween(listOf(2023), listOf(2024));

  it("compare the 607 institutions that both years name, and list the others", () => {
    expect(movers).toHaveLength(607);
    expect(onlyBefore).toHaveLength(14);
    expect(onlyAfter.map(({ name }) => name)).toEqual([
      "Sekretariat Komisi Kepolisian Nasional",
      "Dewan Pertimbangan Presiden",
      "Kabupaten Sarmi",
      "Kabupaten Supiori",
      "Kabupaten Dogiyai",
      "Kabupaten Nduga",
      "Kabupaten Tolikara",
      "Kabupaten Raja Ampat",
    ]);
  });

  it("carry the change and both ranks as counted on another way, greatest gain first", () => {
    const [before, after] = [publishedResults(2023), publishedResults(2024)];
    const [ranksBefore, ranksAfter] = [recount(before), recount(after)];
    const figure = (results: typeof before, name: string) =>
      hundredthsOf(results.find((one) => one.name === name)?.index ?? "");

    for (const { institution, change, rankBefore, rankAfter } of movers) {
      const [old, now] = [figure(before, institution.name), figure(after, institution.name)];
      expect([institution.name, change.mul(100).valueOf(), rankBefore, rankAfter]).toEqual([
        institution.name,
        now - old,
        ranksBefore.rankOf(old),
        ranksAfter.rankOf(now),
      ]);
    }
    const changes = movers.map(({ change }) => change.valueOf());
    expect(changes).toEqual([...changes].sort((one, other) => other - one));
  });
});
