import { type FormEvent, useDeferredValue, useMemo, useRef } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type FoundQuestion, searchQuestions } from "#core/questionnaire/search-questions.ts";
import type { QuestionState } from "#core/scoring/question-states.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { useHistoryState } from "#ui/use-history-state.ts";
import { FilterBar } from "./filter-bar.tsx";
import { GroupList } from "./group-list.tsx";
import { ALL_INDICATORS, filterById } from "./indicator-filters.ts";
import type { RowOf } from "./indicator-row.tsx";
import { SearchField } from "./search-field.tsx";

interface IndicatorsSectionProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  readonly states: readonly QuestionState[];
  readonly lastQuestion: QuestionId | null;
  readonly focusSearch: boolean;
}

/** The tree, or what is left of it after filter and search. Both are still there when the person comes back. */
export function IndicatorsSection(props: IndicatorsSectionProps) {
  const { questionnaire, assessment, scorecard, states, lastQuestion, focusSearch } = props;
  const list = useRef<HTMLDivElement>(null);
  const [filterId, setFilterId] = useHistoryState("saring", ALL_INDICATORS.id);
  const [query, setQuery] = useHistoryState("cari", "");
  const filter = filterById(filterId);
  const found = useFound(states, query);
  const rows = rowsOf(states.filter(filter.passes), found, scorecard);
  const openFirst = (event: FormEvent) => {
    event.preventDefault();
    if (query.trim() !== "") {
      list.current?.querySelector("a")?.click();
    }
  };
  return (
    <section className="overview__indicators" aria-labelledby="indikator">
      <h2 id="indikator">Indikator</h2>
      <form className="overview__find" onSubmit={openFirst}>
        <search>
          <SearchField query={query} onQuery={setQuery} startsFocused={focusSearch} />
        </search>
        <FilterBar states={states} chosen={filter.id} onChoose={setFilterId} />
      </form>
      <p role="status" className="visually-hidden">
        {rows.size === states.length ? "" : `${rows.size} indikator ditampilkan`}
      </p>
      <div ref={list}>
        {scorecard.groups.map((group) => (
          <GroupList
            key={group.id}
            group={group}
            depth={0}
            rows={rows}
            questionnaire={questionnaire}
            assessment={assessment}
            lastQuestion={lastQuestion}
          />
        ))}
      </div>
      {rows.size === 0 && (
        <EmptyState
          title={query.trim() === "" ? filter.emptyText : `Tidak ada yang cocok dengan “${query.trim()}”.`}
          ways={
            <Button
              onClick={() => {
                setFilterId(ALL_INDICATORS.id);
                setQuery("");
              }}
            >
              Tampilkan semua indikator
            </Button>
          }
        >
          {query.trim() !== "" && <p>Coba kata lain dari nama indikator, kriteria, atau pengampunya.</p>}
        </EmptyState>
      )}
    </section>
  );
}

/** What the search finds, by question; null while nothing is searched for. Typing goes before searching. */
function useFound(
  states: readonly QuestionState[],
  query: string,
): ReadonlyMap<QuestionId, FoundQuestion> | null {
  const deferred = useDeferredValue(query);
  const questions = states.map((state) => state.question);
  const ids = questions.map((question) => question.id).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids tell whether the questions are others
  return useMemo(() => {
    if (deferred.trim() === "") {
      return null;
    }
    return new Map(searchQuestions(questions, deferred).map((found) => [found.question.id, found]));
  }, [ids, deferred]);
}

function rowsOf(
  states: readonly QuestionState[],
  found: ReadonlyMap<QuestionId, FoundQuestion> | null,
  scorecard: Scorecard,
): ReadonlyMap<QuestionId, RowOf> {
  const isPart = scorecard.coverage === "part";
  return new Map(
    states.flatMap((state) => {
      const { id } = state.question;
      const match = found?.get(id) ?? null;
      return found !== null && match === null ? [] : [[id, { state, found: match, showsShare: isPart }]];
    }),
  );
}
