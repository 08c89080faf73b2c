import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { figureInWords, shareInWords } from "#core/report/figure-words.ts";
import type { GroupScore } from "#core/scoring/scorecard.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { IndicatorRow, type RowOf } from "./indicator-row.tsx";

interface GroupListProps {
  readonly group: GroupScore;
  /** 0 for the outermost groups. */
  readonly depth: number;
  /** What is to be shown; a group without any of it is left out. */
  readonly rows: ReadonlyMap<QuestionId, RowOf>;
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly lastQuestion: QuestionId | null;
}

/** A group with its figure, the groups within, and its questions; to any depth. */
export function GroupList(props: GroupListProps) {
  const { group, depth, rows, questionnaire, assessment, lastQuestion } = props;
  const shown = group.questions.flatMap((score) => {
    const row = rows.get(score.question);
    return row === undefined ? [] : [{ score, row }];
  });
  if (!questionsWithin(group).some((question) => rows.has(question))) {
    return null;
  }
  return (
    <div className={depth === 0 ? "group group--outer" : "group"}>
      <GroupHead group={group} depth={depth} questionnaire={questionnaire} />
      {group.groups.map((inner) => (
        <GroupList key={inner.id} {...props} group={inner} depth={depth + 1} />
      ))}
      {shown.length > 0 && (
        <ul className="group__questions">
          {shown.map(({ score, row }) => (
            <IndicatorRow
              key={score.question}
              {...row}
              share={score.share}
              questionnaire={questionnaire}
              assessment={assessment}
              isLast={score.question === lastQuestion}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function GroupHead({
  group,
  depth,
  questionnaire,
}: Pick<GroupListProps, "group" | "depth" | "questionnaire">) {
  const Heading = HEADINGS[Math.min(depth, HEADINGS.length - 1)] ?? "h5";
  return (
    <div className="group__head">
      <Heading className="group__name">
        <VisuallyHidden>{questionnaire.groupTerms[depth] ?? ""} </VisuallyHidden>
        {group.name}
      </Heading>
      <p className="group__facts quiet">{shareInWords(group.share)} dari indeks</p>
      <p className="group__figure">
        <VisuallyHidden>
          {group.figure.kind === "final" ? "Nilai " : "Nilai sementara, antara "}
        </VisuallyHidden>
        {figureInWords(group.figure)}
      </p>
    </div>
  );
}

const HEADINGS = ["h3", "h4", "h5"] as const;

function questionsWithin(group: GroupScore): readonly QuestionId[] {
  return [...group.questions.map(({ question }) => question), ...group.groups.flatMap(questionsWithin)];
}
