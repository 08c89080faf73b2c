import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { drawHeatMap } from "./draw-heat-map.ts";
import { type HeatMapColours, readHeatMapColours, textScale } from "./heat-map-colours.ts";
import type { HeatMapContent, HeatMapPlace, Zoom } from "./heat-map-content.ts";
import { fittingZoom, type Geometry, geometryOf, xOf, yOf } from "./heat-map-geometry.ts";
import { viewOf } from "./view.ts";

interface PictureOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly content: HeatMapContent;
  readonly zoom: Zoom | "fitting";
  readonly cursor: HeatMapPlace;
}

/** Keeps the picture in step with content, scroll, size and colour scheme. `reveal` scrolls just far enough to show a cell. */
export function useHeatMapPicture({ scroller, canvas, content, zoom, cursor }: PictureOptions) {
  const [size, setSize] = useState({ width: 960, height: 560 });
  const geometry = useMemo(() => geometryFor(content, zoom, size.width), [content, zoom, size.width]);
  const colours = useRef<HeatMapColours>(null);
  const draw = useCallback(
    (scheme?: "light") => {
      const [area, picture] = [scroller.current, canvas.current];
      if (area === null || picture === null) {
        return;
      }
      if (colours.current === null || scheme !== undefined) {
        colours.current = readHeatMapColours(area, scheme);
      }
      const seen = { left: area.scrollLeft, top: area.scrollTop, width: size.width, height: size.height };
      drawHeatMap(picture, content, geometry, colours.current, viewOf(geometry, seen), cursor);
      area.toggleAttribute("data-covers-cursor", isCovered(geometry, seen, cursor));
    },
    [scroller, canvas, content, geometry, cursor, size],
  );
  useLayoutEffect(() => {
    const area = scroller.current;
    if (area === null) {
      return;
    }
    const measure = () => setSize({ width: area.clientWidth, height: area.clientHeight });
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(area);
    return () => sizes.disconnect();
  }, [scroller]);
  useLayoutEffect(() => {
    draw();
    const area = scroller.current;
    const redraw = () => draw();
    area?.addEventListener("scroll", redraw, { passive: true });
    return () => area?.removeEventListener("scroll", redraw);
  }, [draw, scroller]);
  useLookChanges(colours, draw);
  const reveal = (place: HeatMapPlace) => revealCell(scroller.current, geometry, place);
  return { geometry, reveal };
}

function geometryFor(content: HeatMapContent, zoom: Zoom | "fitting", width: number): Geometry {
  const room = {
    width,
    rowCount: content.rows.length,
    columnCount: content.columnCount,
    groups: content.groups,
    scale: textScale(),
  };
  return geometryOf(zoom === "fitting" ? fittingZoom(room) : zoom, room);
}

/** Whether the labels or the heads lie over the cell at the cursor. */
function isCovered(
  geometry: Geometry,
  seen: { readonly left: number; readonly top: number },
  { row, column }: HeatMapPlace,
): boolean {
  const isLeft = xOf(geometry, column) - seen.left < geometry.left - 1;
  return isLeft || yOf(geometry, row) - seen.top < geometry.top - 1;
}

/** On paper it is drawn in light colours, whatever the screen is. */
function useLookChanges(colours: RefObject<HeatMapColours | null>, draw: (scheme?: "light") => void): void {
  useEffect(() => {
    const anew = () => {
      colours.current = null;
      draw();
    };
    const onPaper = () => draw("light");
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", anew);
    window.addEventListener("beforeprint", onPaper);
    window.addEventListener("afterprint", anew);
    return () => {
      dark.removeEventListener("change", anew);
      window.removeEventListener("beforeprint", onPaper);
      window.removeEventListener("afterprint", anew);
    };
  }, [colours, draw]);
}

function revealCell(area: HTMLElement | null, geometry: Geometry, { row, column }: HeatMapPlace): void {
  if (area === null) {
    return;
  }
  const { left, top, rowHeight, columnWidth } = geometry;
  const [x, y] = [xOf(geometry, column), yOf(geometry, row)];
  const clampedLeft = Math.max(x + columnWidth - area.clientWidth, Math.min(area.scrollLeft, x - left));
  const clampedTop = Math.max(y + rowHeight - area.clientHeight, Math.min(area.scrollTop, y - top));
  if (clampedLeft !== area.scrollLeft || clampedTop !== area.scrollTop) {
    area.scrollTo({ left: clampedLeft, top: clampedTop, behavior: "instant" });
  }
}
