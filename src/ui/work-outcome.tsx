import { Alert } from "./alert.tsx";
import type { Work } from "./use-work.ts";
import "./work-outcome.css";

/** Says how the work ended, for eyes and ears: nothing while it is idle or under way. */
export function WorkOutcome({ work }: { readonly work: Work }) {
  return (
    <>
      <p role="status" className="work-outcome quiet">
        {work.kind === "done" && work.sentence}
      </p>
      {work.kind === "failed" && <Alert kind="bad">{work.sentence}</Alert>}
    </>
  );
}
