extension ChinesePhrases {
  /// The help pages of the command, and what is said of a command line that cannot be meant.
  static let help: [String: String] = [
    "Usage:": "用法：",
    "Examples:": "示例：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Verbs:": "命令：",
    "options": "选项",
    " (default: {})": "（默认：{}）",
    "pledge help <verb> says more of one verb.": "pledge help <命令> 给出该命令的详细说明。",
    "pledge help {} says more": "详见 pledge help {}",
    "pledge help says more": "详见 pledge help",
    "Value intellectual property and the loans secured on it.": "评估知识产权及以其质押的贷款。",
    "Read model files, do their jobs, print the reports.": "读取模型文件，完成其任务，打印报告。",
    "Read and check model files: all problems at once.": "读取并检查模型文件：一次列出全部问题。",
    "Show how a figure came about, down to inputs, assumptions and references.":
      "说明一个数字的由来，直至输入、假设与引用。",
    "Print a commented model file to start from.": "打印带注释的起始模型文件。",
    "Do one named calculation.": "完成一项具名计算。",
    "Run reference cases: source, expected, got.": "运行参考算例：来源、应为、得到。",
    "Print the JSON Schema of model files, for editors.": "打印模型文件的 JSON Schema，供编辑器使用。",
    "Print the versions that every report is stamped with.": "打印每份报告所标注的版本。",
    "a commented model to start from": "带注释的起始模型",
    "its report": "其报告",
    "one figure, down to its inputs": "一个数字，直至其输入",
    "the jobs there are": "已有的任务",
    "A file of inputs, JSON or YAML; - is standard input. name=value goes before it.":
      "输入文件，JSON 或 YAML；- 为标准输入。name=value 优先于文件。",
    "A model file; - is standard input.": "模型文件；- 为标准输入。",
    "Model files; - is standard input.": "模型文件；- 为标准输入。",
    "Model files, or tables of loans ending .csv; - is standard input.":
      "模型文件，或以 .csv 结尾的贷款表；- 为标准输入。",
    "File for the result, written whole or not at all; - is standard output.":
      "结果文件，要么完整写入，要么不写；- 为标准输出。",
    "File for the rows of a table that have no figures; by default FILE.bad.csv.":
      "存放表中算不出数字的行的文件；默认为 FILE.bad.csv。",
    "Files of reference cases; the shipped ones when none is named.":
      "参考算例文件；不指明时为随附算例。",
    "Form of the explanation: text, markdown or json.": "解释的形式：text、markdown 或 json。",
    "Form of the result: text, csv or json.": "结果的形式：text、csv 或 json。",
    "Form of the result: text, csv, html, or json with one object a line.":
      "结果的形式：text、csv、html，或每行一个对象的 json。",
    "Form of the result: text, markdown, csv, tsv, json or ndjson.":
      "结果的形式：text、markdown、csv、tsv、json 或 ndjson。",
    "How errors are written: text, or json with one object a line.":
      "错误的形式：text，或每行一个对象的 json。",
    "How many levels down; all of them when it is not given.": "向下几层；不给出时为全部。",
    "Inputs as name=value; a list is written 1,2,3 or [1, 2, 3], a table [[1, 2], [3, 4]]; - reads inputs from standard input.":
      "输入写作 name=value；列表写作 1,2,3 或 [1, 2, 3]，表写作 [[1, 2], [3, 4]]；- 从标准输入读取。",
    "Language of our own words: en or zh.": "本程序用语的语言：en 或 zh。",
    "Number of simulated paths, in place of the file's.": "模拟路径数，取代文件所给。",
    "Number of threads; it changes no figure.": "线程数；不影响任何数字。",
    "Only the cases of one family.": "只运行一个类别的算例。",
    "Only the cases that miss.": "只列出不符的算例。",
    "Only the names of the figures that can be explained.": "只列出可解释的数字的名称。",
    "Rate at which the payments of a table's rows are discounted, such as \"2.5% annual\"; with it, or with --quarantine, standard input is a table.":
      "表中各行还款的折现利率，如 \"2.5% annual\"；给出此项或 --quarantine 时，标准输入即为贷款表。",
    "Say nothing but results and errors.": "只输出结果与错误。",
    "Seed of a simulation, in place of the file's.": "模拟的随机种子，取代文件所给。",
    "Show help information.": "显示帮助。",
    "Show the intermediate figures too.": "同时显示中间数字。",
    "Show the version.": "显示版本。",
    "The calculation, as family.method; with --list, a family.":
      "计算的名称，写作 family.method；与 --list 同用时为类别。",
    "The figure, by its stable name; the whole result when none is named.":
      "数字的固定名称；不指明时为全部结果。",
    "The job, such as value-assets; all jobs when none is named.":
      "任务，如 value-assets；不指明时为全部任务。",
    "The job, such as value-assets; the list of jobs when none is named.":
      "任务，如 value-assets；不指明时列出任务。",
    "The names of the calculations, with what each computes.": "各计算的名称及其含义。",
    "Unit that amounts in yuan are printed in: 元, 千元, 万元, 亿元 or auto.":
      "人民币金额的打印单位：元、千元、万元、亿元或 auto。",
    "Unknown option '{}'": "未知的选项 '{}'",
    "Unknown option '{}'. Did you mean '{}'?": "未知的选项 '{}'；是否想写 '{}'？",
    "Missing value for '{}'": "'{}' 缺少值",
    "Missing expected argument '{}'": "缺少参数 '{}'",
    "Unexpected argument '{}'": "多余的参数 '{}'",
    "{} unexpected arguments: '{}'": "{} 个多余的参数：'{}'",
    "The option '{}' does not take any value, but '{}' was specified.":
      "选项 '{}' 不取值，却给了 '{}'。",
    "The value '{}' is invalid for '{}'": "值 '{}' 不适用于 '{}'",
    "The value '{}' is invalid for '{}'. Please provide one of {}.":
      "值 '{}' 不适用于 '{}'；可用：{}。",
    "'{}' or '{}'": "'{}' 或 '{}'",
    "'{}', '{}' or '{}'": "'{}', '{}' 或 '{}'",
    "standard input": "标准输入",
    "standard output": "标准输出",
    "--depth must not be negative": "--depth 不得为负",
    "--paths must be from 1 to 1000000000": "--paths 应在 1 到 1000000000 之间",
    "--threads must be from 1 to 1024": "--threads 应在 1 到 1024 之间",
  ]
}
