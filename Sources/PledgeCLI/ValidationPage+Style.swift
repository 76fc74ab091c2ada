extension ValidationPage {
  /// Colours for light and dark, tables that scroll, rules for paper.
  static let style = """
    :root { color-scheme: light dark; --ink: #1d1f21; --paper: #fff; --faint: #62676d;
      --line: #dcdfe3; --band: #f5f6f8; --good: #1a6b3c; --bad: #b3261e; --link: #1a56a8; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e4e6e9; --paper: #16181b; --faint: #9aa1a9; --line: #33373d;
        --band: #1e2126; --good: #6fcf97; --bad: #ff8a80; --link: #8ab4f8; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 15px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC",
        "PingFang SC", "Microsoft YaHei", sans-serif; }
    main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
    h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
    h2 { display: inline; font-size: 1.1rem; }
    a { color: var(--link); }
    .lead { margin: 0 0 1.5rem; }
    .good { color: var(--good); }
    .bad { color: var(--bad); font-weight: 700; }
    .scroll { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .35rem .6rem; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line); }
    thead th { color: var(--faint); font-weight: 600; white-space: nowrap; }
    tbody th { font-weight: 500; }
    .summary tbody th { min-width: 8rem; }
    .cases { table-layout: fixed; min-width: 52rem; }
    .cases th, .cases td { overflow-wrap: anywhere; }
    .cases thead th:nth-child(1) { width: 26%; }
    .cases thead th:nth-child(2) { width: 19%; }
    .cases thead th:nth-child(3) { width: 18%; }
    .cases thead th:nth-child(4) { width: 20%; }
    .cases tbody:hover { background: var(--band); }
    .summary td, .summary thead th:not(:first-child) { text-align: right; }
    small { display: block; color: var(--faint); font-weight: 400; }
    details { margin-top: 1.25rem; border-top: 2px solid var(--line); }
    summary { padding: .6rem 0; cursor: pointer; }
    summary span { color: var(--faint); margin-left: .5rem; }
    summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    @page { size: A4 landscape; margin: 12mm; }
    @media print {
      :root { --ink: #000; --paper: #fff; --faint: #444; --line: #bbb; --good: #000;
        --bad: #000; --link: #000; }
      main { max-width: none; padding: 0; }
      body { font-size: 8pt; }
      th, td { padding: .15rem .4rem; }
      .cases { min-width: 0; }
      .scroll { overflow: visible; }
      details::details-content { content-visibility: visible; block-size: auto; }
      tbody { break-inside: avoid; }
      thead { display: table-header-group; }
    }
    """
}
