import * as z from "zod/mini";
import { Day } from "#core/evidence/evidence-item.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

export const TaskId = z
  .string()
  .check(z.regex(/^[0-9a-z-]{8,64}$/))
  .brand<"TaskId">();
export type TaskId = z.infer<typeof TaskId>;

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** What is said of one indicator only. */
const AskedOfOne = z.readonly(
  z.object({
    /** Null: as that of the task. */
    deadline: z.nullable(Day),
    note: z.string().check(z.maxLength(2000)),
  }),
);

/** What the coordination team hands to one OPD. What comes back names it again. */
export const Task = z.readonly(
  z.object({
    id: TaskId,
    /** Who hands it out: the institution or a person in its name. */
    from: name,
    /** The OPD that answers. */
    to: name,
    /** The last day for sending it back, the first of them where there are several; null when none was set. */
    deadline: z.nullable(Day),
    /** For all indicators together; what `each` notes stands at its end again, for programs that do not know it. */
    note: z.string().check(z.maxLength(2000)),
    /** The indicators that are asked, by their numbers. About all others the package says nothing. */
    indicators: z.readonly(z.array(QuestionId).check(z.minLength(1))),
    /** Only those with a deadline or a note of their own; missing where there are none. */
    each: z.optional(z.readonly(z.record(QuestionId, AskedOfOne))),
    handedOutAt: z.iso.datetime(),
  }),
);
export type Task = z.infer<typeof Task>;
