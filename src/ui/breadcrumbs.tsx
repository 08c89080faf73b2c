import "./breadcrumbs.css";

export interface Crumb {
  readonly text: string;
  /** Null for a place that has no screen of its own. */
  readonly href: string | null;
}

interface BreadcrumbsProps {
  readonly label: string;
  /** Outermost first, without the screen itself. */
  readonly crumbs: readonly Crumb[];
}

/** Where in the whole this is. */
export function Breadcrumbs({ label, crumbs }: BreadcrumbsProps) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol className="breadcrumbs__list">
        {crumbs.map((crumb) => (
          <li key={crumb.text}>{crumb.href === null ? crumb.text : <a href={crumb.href}>{crumb.text}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
