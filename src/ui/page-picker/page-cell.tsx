import type { MouseEvent } from "react";
import { Icon } from "#ui/icon.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { PageCanvas } from "./page-canvas.tsx";
import { type PagePictures, sharp } from "./page-pictures.ts";

interface PageCellProps {
  readonly page: number;
  readonly pictures: PagePictures;
  readonly isChosen: boolean;
  /** Whether Tab stops here: at one page of all. */
  readonly isReachable: boolean;
  readonly onToggle: (event: MouseEvent) => void;
  readonly onView: () => void;
}

const THUMBNAIL = { width: 160, height: 200 };

export function PageCell({ page, pictures, isChosen, isReachable, onToggle, onView }: PageCellProps) {
  const tabIndex = isReachable ? 0 : -1;
  return (
    <div className="page-cell">
      <button
        type="button"
        className="page-cell__toggle"
        aria-pressed={isChosen}
        data-page={page}
        tabIndex={tabIndex}
        onClick={onToggle}
      >
        <span className="page-cell__words">
          <VisuallyHidden>
            Halaman {page}
            {isChosen && ", dipilih"}
          </VisuallyHidden>
          <span aria-hidden="true">{page}</span>
          {isChosen && <Icon name="check" isSmall />}
        </span>
        <span className="page-cell__picture">
          <PageCanvas pictures={pictures} page={page} box={sharp(THUMBNAIL)} />
        </span>
      </button>
      <button type="button" className="page-cell__view" tabIndex={tabIndex} onClick={onView}>
        <Icon name="search" isSmall />
        <VisuallyHidden>Perbesar halaman {page}</VisuallyHidden>
      </button>
    </div>
  );
}
