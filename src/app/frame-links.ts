import { paths } from "#screens/paths.ts";
import type { FrameLink } from "./frame.tsx";
import type { Route } from "./route.ts";

export function assessmentLinks(assessment: string, current: Route["screen"]): readonly FrameLink[] {
  return [
    {
      label: "Ringkasan",
      href: paths.overview(assessment),
      isCurrent: current === "overview",
    },
    { label: "Kartu nilai", href: paths.scorecard(assessment), isCurrent: current === "scorecard" },
    { label: "Bukti", href: paths.evidence(assessment), isCurrent: current === "evidence" },
    { label: "Laporan", href: paths.report(assessment), isCurrent: current === "report" },
    { label: "Bersama", href: paths.work(assessment), isCurrent: current === "work" },
  ];
}

export function generalLinks(current: string): readonly FrameLink[] {
  return [
    { label: "Beranda", href: paths.home, isCurrent: current === "home" },
    { label: "Koordinasi", href: paths.coordination, isCurrent: current === "coordination" },
    { label: "Setelan", href: paths.settings, isCurrent: current === "settings" },
    { label: "Bantuan", href: paths.help, isCurrent: current === "help" },
  ];
}
