import { useHistoryState } from "#ui/use-history-state.ts";
import { type EvidenceWish, FILTERS, ORDERS } from "./evidence-list.ts";

/** What the person looks for: still there when they come back from an indicator. */
export function useEvidenceWish() {
  const [query, setQuery] = useHistoryState("evidenceQuery", "");
  const [filter, setFilter] = useHistoryState("evidenceFilter", "all");
  const [order, setOrder] = useHistoryState("evidenceOrder", "newest");
  const wish: EvidenceWish = {
    query,
    filter: FILTERS.find((one) => one === filter) ?? "all",
    order: ORDERS.find((one) => one === order) ?? "newest",
  };
  const change = (changed: Partial<Record<keyof EvidenceWish, string>>) => {
    if (changed.query !== undefined) {
      setQuery(changed.query);
    }
    if (changed.filter !== undefined) {
      setFilter(changed.filter);
    }
    if (changed.order !== undefined) {
      setOrder(changed.order);
    }
  };
  return { wish, change };
}
