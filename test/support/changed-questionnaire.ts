import { groupJson, indicatorJson, levelNameJson, questionnaireJson } from "./questionnaire-of.ts";

/** The small valid instrument of `questionnaireJson` with one thing changed, mostly for the worse. */
type Json = ReturnType<typeof questionnaireJson>;
type IndicatorJson = ReturnType<typeof indicatorJson>;

export function changed(change: (json: Json) => unknown): Json {
  const json = questionnaireJson();
  change(json);
  return json;
}

export function set<Target extends object>(target: Target | undefined, values: Partial<Target>): void {
  Object.assign(target ?? {}, values);
}

export function withIndicator(values: Partial<IndicatorJson>): Json {
  return changed((json) => set(json.groups[0]?.indicators[0], values));
}

export function withLevel(
  level: number,
  values: Partial<IndicatorJson["levels"][number]>,
  ofIndicator: Partial<IndicatorJson> = {},
): Json {
  return changed((json) => {
    const indicator = json.groups[0]?.indicators[0];
    set(indicator, ofIndicator);
    set(
      indicator?.levels.find((one) => one.level === level),
      values,
    );
  });
}

export function withLevelSix(): Json {
  return changed((json) => {
    json.capabilities[0]?.levels.push(levelNameJson(6));
    json.groups[0]?.indicators[0]?.levels.push({
      level: 6,
      statement: null,
      criteria: [criterion("6.1")],
      floor: false,
      atLeast: null,
    });
  });
}

export function withBands(bands: readonly (readonly [string, string])[]): Json {
  return changed((json) => {
    for (const [index, [from, to]] of bands.entries()) {
      set(json.capabilities[0]?.levels[index], { band: { from, to } });
    }
  });
}

export function criterion(id: string) {
  return { id, text: `Kriteria ${id}.` };
}

export function nested() {
  return { ...groupJson("A9", 1, []), groups: [groupJson("A10", 1, [indicatorJson("9", 1)])] };
}

export function outside(points: readonly (readonly [at: string, value: string])[]) {
  return {
    kind: "external-index",
    index: "Indeks luar",
    breaks: points.map(([at, value]) => ({ at, value })),
  };
}
