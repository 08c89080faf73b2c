import { type MouseEvent, type ReactNode, useId } from "react";
import "./menu.css";

interface MenuProps {
  /** What the actions are about: "Tindakan lain untuk Dinas Kominfo 2025". */
  readonly label: string;
  /** Buttons and links. Choosing one closes the menu. */
  readonly children: ReactNode;
}

/** Rarer actions behind one button. Escape and a click elsewhere close it, and the focus goes back to the button. */
export function Menu({ label, children }: MenuProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="button menu__button"
        popoverTarget={id}
        aria-label={label}
        title={label}
      >
        <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M4 10h.01M10 10h.01M16 10h.01" strokeWidth="3" />
        </svg>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside act; this only closes after one of them */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys press the buttons, which then click */}
      <div id={id} popover="auto" className="menu" onClick={closeAfterChoice}>
        {children}
      </div>
    </>
  );
}

function closeAfterChoice(event: MouseEvent<HTMLDivElement>) {
  if (event.target instanceof Element && event.target.closest("button, a") !== null) {
    event.currentTarget.hidePopover();
  }
}
