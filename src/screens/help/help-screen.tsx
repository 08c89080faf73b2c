import { GlossarySection } from "./glossary-section.tsx";
import { HowToSection } from "./how-to-section.tsx";
import { KeepingSection } from "./keeping-section.tsx";
import { LimitsSection } from "./limits-section.tsx";
import { ScoringSection } from "./scoring-section.tsx";
import { ShortcutsSection } from "./shortcuts-section.tsx";
import "./help.css";

const SECTIONS = [
  { id: "langkah", title: "Langkah kerja", Section: HowToSection },
  { id: "nilai", title: "Cara nilai dihitung", Section: ScoringSection },
  { id: "simpan", title: "Simpan, cadangkan, dan pindah perangkat", Section: KeepingSection },
  { id: "pintasan", title: "Pintasan papan ketik", Section: ShortcutsSection },
  { id: "istilah", title: "Istilah", Section: GlossarySection },
  { id: "batas", title: "Yang tidak dilakukan Matang", Section: LimitsSection },
] as const;

/** Help that needs no network: it is part of the app. */
export function HelpScreen() {
  return (
    <main id="isi" tabIndex={-1} className="page help">
      <h1>Bantuan</h1>
      <nav aria-label="Isi bantuan" className="help__contents">
        <ul>
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="help__jump" onClick={() => jumpTo(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {SECTIONS.map(({ id, title, Section }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          <Section />
        </section>
      ))}
    </main>
  );
}

/** The address belongs to the router, so the jump is made by hand. */
function jumpTo(id: string) {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
