import { type ComponentProps, useEffect, useRef } from "react";
import { Sheet } from "#ui/sheet.tsx";
import { IndicatorTree } from "./indicator-tree.tsx";

interface TreeSheetProps extends Omit<ComponentProps<typeof IndicatorTree>, "searchField" | "onChosen"> {
  readonly isOpen: boolean;
  /** Opened in order to search: the field takes the focus. */
  readonly isForSearch: boolean;
  readonly onClose: () => void;
}

/** The tree on a phone. */
export default function TreeSheet({ isOpen, isForSearch, onClose, ...tree }: TreeSheetProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen && isForSearch) {
      field.current?.focus();
    }
  }, [isOpen, isForSearch]);
  return (
    <Sheet title="Daftar indikator" isOpen={isOpen} onClose={onClose}>
      <IndicatorTree {...tree} searchField={field} onChosen={onClose} />
    </Sheet>
  );
}
