import { useState } from "react";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import { NationalScreen } from "#screens/national/national-screen.tsx";
import { Alert } from "#ui/alert.tsx";
import type { Crumb } from "#ui/breadcrumbs.tsx";
import { crumbsTo } from "./crumbs-to.ts";
import { exportNational } from "./export-national.ts";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import { type NationalLists, openNationalLists, openOwnAssessment } from "./national-data.ts";
import type { Services } from "./services.ts";
import { useLoaded } from "./use-loaded.ts";
import { useShelf } from "./use-shelf.ts";

interface NationalPageProps {
  readonly services: Promise<Services>;
  /** The one that the address names. */
  readonly assessment: string | null;
}

export default function NationalPage({ services, assessment }: NationalPageProps) {
  const shelf = useShelf(services, 0);
  const lists = useLoaded(async () => openNationalLists(await services), [services]);
  return (
    <Frame context={null} links={generalLinks("national")}>
      <Content
        services={services}
        assessment={assessment}
        shelf={shelf}
        lists={lists.kind === "ready" ? lists.value : "loading"}
      />
    </Frame>
  );
}

interface ContentProps extends NationalPageProps {
  readonly shelf: ReturnType<typeof useShelf>;
  readonly lists: NationalLists | null | "loading";
}

function Content({ services, assessment, shelf, lists }: ContentProps) {
  if (lists === "loading" || shelf.kind === "loading") {
    return <LoadingScreen />;
  }
  if (lists === null) {
    return <NotThere />;
  }
  const shelved = shelf.kind === "ready" ? shelf.assessments : [];
  const offered = shelved
    .filter(({ removedAt, summary }) => removedAt === null && isComparable(summary, lists))
    .map(({ summary }) => summary);
  return (
    <Choice
      key={assessment}
      services={services}
      crumbs={crumbsTo(assessment, shelved)}
      lists={lists}
      offered={offered}
      assessment={assessment}
    />
  );
}

interface ChoiceProps extends NationalPageProps {
  readonly crumbs: readonly Crumb[];
  readonly lists: NationalLists;
  readonly offered: readonly AssessmentSummary[];
}

/** Starts with the assessment of the address, or with the one that was last worked on. */
function Choice({ services, crumbs, lists, offered, assessment }: ChoiceProps) {
  const [wish, setWish] = useState<string | null>(assessment ?? offered[0]?.id ?? null);
  const chosen = offered.find(({ id }) => id === wish) ?? null;
  const own = useLoaded(
    async () => (chosen === null ? null : openOwnAssessment(await services, chosen)),
    [services, chosen?.id],
  );
  const opened = own.kind === "ready" ? own.value : null;
  return (
    <NationalScreen
      {...lists}
      crumbs={crumbs}
      assessments={offered}
      isLeftOut={wish !== null && chosen === null}
      chosen={chosen?.id ?? null}
      onChoose={setWish}
      assessment={opened?.id === chosen?.id ? opened : null}
      onExport={exportNational}
    />
  );
}

/** The figures of the lists are those of whole institutions on one instrument: nothing else can stand beside them. */
function isComparable({ agency, coverage, questionnaire }: AssessmentSummary, lists: NationalLists): boolean {
  return agency === null && coverage === "whole" && questionnaire.id === lists.questionnaire.id;
}

function NotThere() {
  return (
    <main id="isi" tabIndex={-1} className="page">
      <h1>Posisi nasional</h1>
      <Alert kind="bad" isNews={false}>
        Daftar hasil nasional belum ada di perangkat ini dan tidak dapat diambil sekarang. Periksa jaringan,
        lalu muat ulang halaman. Sekali terambil, daftar ini dapat dibuka tanpa jaringan.
      </Alert>
    </main>
  );
}
