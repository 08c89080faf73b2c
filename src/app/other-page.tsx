import { type ComponentType, lazy } from "react";
import NowherePage from "./nowhere-page.tsx";
import type { Services } from "./services.ts";

const StartPage = lazy(() => import("./start-page.tsx"));
const InstrumentPage = lazy(() => import("./instrument-page.tsx"));
const ComparisonPage = lazy(() => import("./comparison-page.tsx"));
const NationalPage = lazy(() => import("./national-page.tsx"));

interface OtherPageProps {
  readonly services: Promise<Services>;
  /** Of the address. */
  readonly parts: readonly string[];
}

/** Those whose address is one word. */
const PAGES: ReadonlyMap<string, ComponentType<Pick<OtherPageProps, "services">>> = new Map<
  string,
  ComponentType<Pick<OtherPageProps, "services">>
>([
  ["setelan", lazy(() => import("./settings-page.tsx"))],
  ["bantuan", lazy(() => import("./help-page.tsx"))],
  ["koordinasi", lazy(() => import("./coordination-page.tsx"))],
  ["periksa", lazy(() => import("./verify-page.tsx"))],
]);

/** The screens outside of any assessment, but for the first. Fetched when one of them is opened. */
export default function OtherPage({ services, parts }: OtherPageProps) {
  const [first = "", second, ...more] = parts;
  const Page = PAGES.get(first);
  if (more.length > 0) {
    return <NowherePage />;
  }
  if (first === "banding") {
    return <ComparisonPage services={services} assessment={second ?? null} />;
  }
  if (first === "nasional") {
    return <NationalPage services={services} assessment={second ?? null} />;
  }
  if (first === "instrumen" && second !== undefined) {
    return <InstrumentPage services={services} id={second} />;
  }
  if (first === "penilaian" && second === "baru") {
    return <StartPage services={services} />;
  }
  return Page === undefined || second !== undefined ? <NowherePage /> : <Page services={services} />;
}
