import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { Icon } from "./icon.tsx";
import { useModal } from "./use-modal.ts";
import "./dialog.css";

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** The close button, Escape, a press beside the dialog. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the foot, the main one last. */
  readonly ways?: ReactNode;
  readonly isWide?: boolean;
}

/** A question or a small task in front of the screen. Its content exists only while it is open. */
export function Dialog(props: DialogProps) {
  return <Modal {...props} className={props.isWide ? "dialog dialog--wide" : "dialog"} />;
}

export function Modal({
  title,
  isOpen,
  onClose,
  children,
  ways,
  className,
}: DialogProps & { readonly className: string }) {
  const ref = useModal(isOpen);
  const titleId = useId();
  // Whoever marks a text in a field and lets go beside the dialog must not lose it.
  const beganBeside = useRef(false);
  const closeWhenBeside = (event: MouseEvent<HTMLDialogElement>) => {
    if (beganBeside.current && isBeside(event)) {
      onClose();
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the dialog only repeats what Escape and the close button do
    <dialog
      ref={ref}
      className={className}
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={(event) => {
        beganBeside.current = isBeside(event);
      }}
      onClick={closeWhenBeside}
    >
      {isOpen && (
        <div>
          <div className="dialog__head">
            <h2 className="dialog__title" id={titleId}>
              {title}
            </h2>
            <button type="button" className="button button--plain dialog__close" onClick={onClose}>
              <Icon name="close" />
              <span className="visually-hidden">Tutup</span>
            </button>
          </div>
          <div className="dialog__body">{children}</div>
          {ways !== undefined && <div className="dialog__ways">{ways}</div>}
        </div>
      )}
    </dialog>
  );
}

function isBeside({ target, currentTarget }: MouseEvent<HTMLDialogElement>): boolean {
  return target === currentTarget;
}
