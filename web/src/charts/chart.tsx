import { useEffect, useRef } from "react";
import type { ChartSpec } from "./spec.ts";

/** A chart, drawn once its library has come; its place is kept meanwhile. What it shows stands in the table beside it. */
export function Chart({ spec, label }: { readonly spec: ChartSpec; readonly label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let ended = false;
    let wanted = false;
    let drawn: { resize(): void; end(): void } | undefined;
    const again = async () => {
      const { draw } = await import("./echarts.ts");
      if (ended) return;
      drawn?.end();
      drawn = draw(element, spec);
    };
    const begin = () => {
      if (wanted) return;
      wanted = true;
      void again();
    };
    // The library is larger than all else together: it comes once a chart is in sight, or goes on paper.
    const sight = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) begin();
    });
    sight.observe(element);
    addEventListener("beforeprint", begin);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const onScheme = () => wanted && void again();
    scheme.addEventListener("change", onScheme);
    const watcher = new ResizeObserver(() => drawn?.resize());
    watcher.observe(element);
    return () => {
      ended = true;
      sight.disconnect();
      removeEventListener("beforeprint", begin);
      scheme.removeEventListener("change", onScheme);
      watcher.disconnect();
      drawn?.end();
    };
  }, [spec]);
  const rows = spec.categories.length * (spec.kind === "bars" ? Math.max(1, spec.series.length) : 1);
  const size = spec.lying
    ? rows > 14
      ? "towering"
      : rows > 6
        ? "tall"
        : rows > 3
          ? "middle"
          : "short"
    : "middle";
  return <div ref={place} className={`chart ${size}`} role="img" aria-label={label} />;
}
