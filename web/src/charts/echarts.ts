import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartSpec } from "./spec.ts";

// Drawn as SVG: sharp on paper and on every screen.
use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const colours = ["--series-1", "--series-2", "--series-3", "--series-4", "--series-5"];
const symbols = ["circle", "rect", "triangle", "diamond", "pin"];
const dashes = ["solid", "dashed", "dotted", [8, 3, 2, 3], [2, 6]];

/** Draws into an element until it is told to end. */
export function draw(element: HTMLElement, spec: ChartSpec): { resize(): void; end(): void } {
  const chart = init(element, undefined, { renderer: "svg" });
  chart.setOption(optionOf(spec, getComputedStyle(element)));
  return { resize: () => chart.resize(), end: () => chart.dispose() };
}

function optionOf(spec: ChartSpec, style: CSSStyleDeclaration): EChartsCoreOption {
  const token = (name: string) => style.getPropertyValue(name).trim();
  const ink = token("--ink");
  const soft = token("--ink-soft");
  const line = token("--line");
  const paper = token("--paper");
  const font = { fontFamily: style.fontFamily, fontSize: 13 };
  const legend = spec.series.length > 1;
  const names = {
    type: "category",
    data: spec.categories,
    inverse: spec.lying === true,
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: {
      ...font,
      color: ink,
      ...(spec.lying ? { width: 150, overflow: "break" } : { hideOverlap: true }),
    },
  };
  const values = {
    type: "value",
    ...(spec.most === undefined ? {} : { max: spec.most, interval: spec.most / 4 }),
    axisLabel: { ...font, color: soft, formatter: spec.format, hideOverlap: true },
    splitLine: { lineStyle: { color: line } },
    splitNumber: 4,
  };
  const series = spec.series.map(({ name, values: data }, index) => {
    const colour = token(colours[index % colours.length] ?? "");
    const labels = {
      show: spec.kind !== "stacked" && spec.series.length <= 2 && spec.categories.length <= 12,
      position: spec.lying ? "right" : "top",
      formatter: ({ value }: { value: unknown }) => (typeof value === "number" ? spec.format(value) : ""),
      color: ink,
      ...font,
      fontSize: 12,
    };
    if (spec.kind === "lines")
      return {
        type: "line",
        name,
        data,
        color: colour,
        symbol: symbols[index % symbols.length],
        symbolSize: 9,
        lineStyle: { width: 2.5, type: dashes[index % dashes.length] },
        connectNulls: false,
        label: { ...labels, show: labels.show && spec.series.length === 1 },
        labelLayout: { hideOverlap: true },
      };
    return {
      type: "bar",
      name,
      data,
      color: colour,
      barMaxWidth: 28,
      barCategoryGap: "35%",
      ...(spec.kind === "stacked" ? { stack: "all", itemStyle: { borderColor: paper, borderWidth: 1 } } : {}),
      label: labels,
      labelLayout: { hideOverlap: true },
    };
  });
  return {
    animation: false,
    textStyle: font,
    // Patterns tell the series apart without colour.
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: {
        show: legend && spec.kind !== "lines",
        decals: decals(paper),
      },
    },
    grid: { left: 4, right: spec.lying ? 56 : 16, top: legend ? 44 : 24, bottom: 4, containLabel: true },
    // On a phone more than two names take a second line.
    ...(spec.series.length > 2
      ? { media: [{ query: { maxWidth: 400 }, option: { grid: { top: 72 } } }] }
      : {}),
    ...(legend
      ? {
          legend: {
            top: 0,
            left: 0,
            itemGap: 16,
            textStyle: { ...font, color: ink },
            icon: spec.kind === "lines" ? undefined : "roundRect",
          },
        }
      : {}),
    tooltip: {
      trigger: "axis",
      // HTML would need inline styles, which the policy forbids.
      renderMode: "richText",
      axisPointer: { type: spec.kind === "lines" ? "line" : "shadow" },
      backgroundColor: paper,
      borderColor: line,
      textStyle: { ...font, color: ink },
      confine: true,
      valueFormatter: (value: unknown) => (typeof value === "number" ? spec.format(value) : "–"),
    },
    xAxis: spec.lying ? values : names,
    yAxis: spec.lying ? names : values,
    series,
  };
}

const decals = (colour: string) => {
  const base = { color: colour, symbolSize: 1 };
  return [
    { ...base, symbol: "none" },
    { ...base, symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
    {
      ...base,
      symbol: "circle",
      symbolSize: 0.6,
      dashArrayX: [
        [6, 6],
        [0, 6, 6, 0],
      ],
      dashArrayY: [6, 0],
    },
    { ...base, symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
    { ...base, symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 6] },
  ];
};
