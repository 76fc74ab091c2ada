import Foundation
import Testing

/// Tables of loans through the command: pipes, signals, full disks.
@Suite struct TableTests {
  /// A shell function that prints a table of a number of loans.
  static let table = """
    table() {
      echo name,principal,rate,drawn,term,repayment,every,defaultIntensity,lossGivenDefault
      yes 'A,1_000_000 CNY,4.8% monthly,2026-01-31,60 months,annuity,1 month,2% per year,45%' \\
        | head -n "$1"
    }

    """

  @Test("a table on standard input gives the answers of a file")
  func standardInput() throws {
    let run = try Command(
      shell: Self.table + """
        table 200 > t.csv
        "$P" run t.csv --funding '2.5% annual' > a || exit
        table 200 | "$P" run - --funding '2.5% annual' > b || exit
        "$P" run - --funding '2.5% annual' --output - < t.csv > c || exit
        cmp a b && cmp a c && wc -l < a && ls -A
        """)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output == "201\na\nb\nc\nerr\nout\nt.csv\n")
  }

  @Test("bad rows of standard input go where they are asked to, with exit code 3")
  func quarantine() throws {
    let run = try Command(
      shell: Self.table + """
        { table 2; echo 1,2; } | "$P" run - --funding '2% annual' --quarantine bad.csv > a
        echo $?; wc -l < a; cat bad.csv
        """)
    #expect(
      run.output == """
        3
        4
        line,status,column,message,row
        4,too-few-columns,,"the row has 2 columns, not 9","1,2"

        """)
  }

  @Test("a table in GB18030 is read as such, and standard error says so")
  func encoding() throws {
    let run = try Command(
      shell: Self.table + """
        table 3 | sed 's/^A,/电池,/' > t.csv; iconv -t GB18030 t.csv > g.csv
        "$P" run t.csv --funding '2% annual' > a
        "$P" run g.csv --funding '2% annual' > b; cmp a b && wc -l < b
        """)
    #expect(run.output == "4\n")
    #expect(run.errors == "g.csv is read as GB18030\n")
  }

  @Test("a full disk and a closed pipe are never taken for success")
  func output() throws {
    let full = try Command(
      shell: Self.table + "table 2000 | \"$P\" run - --funding '2% annual' > /dev/full")
    #expect(full.status == 74)
    let named = try Command(
      shell: Self.table + """
        table 2000 > t.csv; echo old > a
        "$P" run t.csv --funding '2% annual' -o /dev/full; echo $?
        (ulimit -f 8; trap '' XFSZ; "$P" run t.csv --funding '2% annual' -o a; echo $?); cat a; ls -A
        """)
    #expect(named.output == "74\n74\nold\na\nerr\nout\nt.csv\n")
    let closed = try Command(
      shell: Self.table + """
        table 2000 > t.csv
        { sleep 0.2; "$P" run t.csv --funding '2% annual'; echo $? > status; } | true; cat status
        """)
    #expect(closed.output == "141\n")
    #expect(closed.errors == "")
  }

  @Test(
    "a signal ends the command with its code, keeps the old answers, leaves nothing behind",
    arguments: [("INT", 130), ("TERM", 143)])
  func signals(_ name: String, _ status: Int32) throws {
    // Job control, so that the shell does not start the command with interrupts ignored. The pipe
    // is kept open: the command waits for more.
    let run = try Command(
      shell: Self.table + """
        set -m; mkfifo f; echo old > answers.csv; echo old > bad.csv
        "$P" run - --funding '2% annual' -o answers.csv --quarantine bad.csv < f & p=$!
        exec 3> f; { table 20000; echo 1,2; } >&3; sleep 0.3
        kill -s \(name) $p; wait $p; echo $?; cat answers.csv bad.csv; ls -A
        """)
    #expect(run.output == "\(status)\nold\nold\nanswers.csv\nbad.csv\nerr\nf\nout\n")
  }

  @Test("an interrupt that the caller ignores stays ignored")
  func ignored() throws {
    let run = try Command(
      shell: """
        mkfifo f; (trap '' INT; exec "$P" check f) & p=$!
        exec 3> f; sleep 0.2; kill -s INT $p; sleep 0.1; cat "$M" >&3; exec 3>&-; wait $p
        """)
    #expect(run.status == 0)
  }

  @Test("killed at any moment, the answers are the old ones or all of the new ones")
  func killed() throws {
    let run = try Command(
      shell: Self.table + """
        table 3000 > t.csv; { cat t.csv; echo 1,2; } > u.csv
        "$P" run u.csv --funding '2% annual' -q -o whole.csv --quarantine whole.bad.csv
        [ $? = 3 ] || exit 9
        killed=0
        for moment in 0.01 0.02 0.03 0.05 0.08 0.1 0.15 0.2 0.3 0.4 0.6 0.8 1 1.5; do
          echo old > a.csv; echo old > b.csv
          "$P" run u.csv --funding '2% annual' -q -o a.csv --quarantine b.csv & p=$!
          sleep $moment; kill -s KILL $p; wait $p; [ $? = 137 ] && killed=$((killed + 1))
          for pair in a.csv:whole.csv b.csv:whole.bad.csv; do
            file=${pair%:*}
            [ "$(cat $file)" = old ] || cmp $file ${pair#*:} || exit 8
          done
          # Answers are never newer than their reasons.
          [ "$(cat b.csv)" = old ] && [ "$(cat a.csv)" != old ] && exit 7
        done 2> /dev/null
        [ $killed -ge 2 ] || exit 6
        """)
    #expect(run.status == 0)
  }
}
