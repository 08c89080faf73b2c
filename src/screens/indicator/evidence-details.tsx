import { lazy, Suspense, useEffect, useState } from "react";
import { chosenPages, textOfPages } from "#core/evidence/chosen-pages.ts";
import { factsInWords, problemOfFacts } from "#core/evidence/describe-file-facts.ts";
import {
  type Citation,
  citationsFor,
  type EvidenceItem,
  evidenceName,
  usesOf,
} from "#core/evidence/evidence-item.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { Button } from "#ui/button.tsx";
import { DraftTextArea } from "#ui/draft-text-area.tsx";
import { DraftTextField } from "#ui/draft-text-field.tsx";
import { Icon } from "#ui/icon.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { DocumentFields } from "./document-fields.tsx";
import { citedFor, takenAway, withCitation } from "./evidence-edits.ts";
import type { LookAtFile, LookedAtFile } from "./look-at-file.ts";
import { ProvedCriteria } from "./proved-criteria.tsx";
import type { AnswerEdits } from "./use-answer-edits.ts";

const PageChoice = lazy(() => import("#ui/page-picker/page-choice.tsx"));

const LONGEST_PAGES = 200;

interface EvidenceDetailsProps {
  readonly question: Question;
  readonly item: EvidenceItem;
  readonly citation: Citation;
  readonly edits: AnswerEdits;
  readonly onLookAtFile: LookAtFile;
}

/** What one piece of evidence is and proves here, and where in it. */
export default function EvidenceDetails(props: EvidenceDetailsProps) {
  const { question, item, citation, edits } = props;
  const { facts, onOpenPages } = useLookedAt(props);
  const change = (part: Partial<Omit<Citation, "question">>) =>
    edits.setEvidence(item, withCitation(item, citation, part));
  const { pages, problem } = chosenPages(citation.pages, facts?.pages ?? null);
  const place = `${item.id} ${item.citations.indexOf(citation)}`;
  const choose = (chosen: ReadonlySet<number>) => {
    const text = textOfPages(chosen);
    const fits = text.length <= LONGEST_PAGES;
    if (fits) {
      change({ pages: text });
    }
    return fits;
  };
  return (
    <>
      {facts !== null && <Facts facts={facts} />}
      <ProvedCriteria question={question} citation={citation} onChange={(criteria) => change({ criteria })} />
      <div className="evidence__fields">
        <DraftTextField
          label="Halaman"
          hint="Misalnya 4-6, 12. Kosong: seluruhnya."
          error={problem}
          value={citation.pages}
          onKeep={(_before, text) => change({ pages: text })}
          longest={LONGEST_PAGES}
          place={`${place} pages`}
        />
        <DraftTextField
          label="Bagian"
          hint="Misalnya Pasal 4 ayat (2), Bab III."
          value={citation.article}
          onKeep={(_before, article) => change({ article })}
          longest={300}
          place={`${place} article`}
        />
      </div>
      {onOpenPages !== null && (
        <Suspense>
          <PageChoice name={evidenceName(item)} onOpen={onOpenPages} chosen={pages} onChoose={choose} />
        </Suspense>
      )}
      <DocumentFields item={item} facts={facts} onChange={(after) => edits.setEvidence(item, after)} />
      <DraftTextArea
        label="Catatan untuk pemeriksa"
        value={citation.note}
        onKeep={(_before, note) => change({ note })}
        longest={2000}
        place={`${place} note`}
      />
      <Ways question={question} item={item} citation={citation} edits={edits} />
    </>
  );
}

const NOTHING_YET: LookedAtFile = { facts: null, onOpenPages: null };

function useLookedAt({ item, onLookAtFile }: EvidenceDetailsProps): LookedAtFile {
  const [looked, setLooked] = useState(NOTHING_YET);
  const hash = item.source.kind === "file" ? item.source.sha256 : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another file is looked into anew, not another title
  useEffect(() => {
    const gone = new AbortController();
    onLookAtFile(item, gone.signal).then(
      (file) => {
        if (!gone.signal.aborted) {
          setLooked(file);
        }
      },
      (cause: unknown) => {
        if (!gone.signal.aborted) {
          reportError(cause);
        }
      },
    );
    return () => gone.abort();
  }, [hash, onLookAtFile]);
  return looked;
}

function Facts({ facts }: { readonly facts: NonNullable<LookedAtFile["facts"]> }) {
  const problem = problemOfFacts(facts);
  return (
    <>
      <p className="quiet">{factsInWords(facts).join(" · ")}</p>
      {problem !== null && (
        <p className="warn">
          <Icon name="warning" isSmall /> {problem}
        </p>
      )}
    </>
  );
}

function Ways({ question, item, citation, edits }: Omit<EvidenceDetailsProps, "onLookAtFile">) {
  const others = usesOf(item)
    .map((use) => use.question)
    .filter((one) => one !== question.id);
  const isCitedAgain = citationsFor(item, question.id).length > 1;
  const isUsedElsewhere = others.length > 0;
  const isKept = isCitedAgain || isUsedElsewhere;
  const from = isCitedAgain ? "rujukan ini" : "indikator ini";
  const name = evidenceName(item);
  const takeAway = () =>
    edits.setEvidence(
      item,
      takenAway(item, citation),
      isKept ? `${name} dilepas dari ${from}.` : `${name} dihapus.`,
    );
  return (
    <div className="evidence__take-away">
      <Button onClick={() => edits.setEvidence(item, citedFor(item, question.id))}>
        Tambah rujukan lain<VisuallyHidden> dari {name}</VisuallyHidden>
      </Button>
      <Button kind="danger" onClick={takeAway}>
        <Icon name={isKept ? "close" : "trash"} isSmall />
        {isKept ? `Lepas dari ${from}` : "Hapus bukti"}
      </Button>
      {isUsedElsewhere && <span className="quiet">Juga dipakai di indikator {others.join(", ")}.</span>}
    </div>
  );
}
