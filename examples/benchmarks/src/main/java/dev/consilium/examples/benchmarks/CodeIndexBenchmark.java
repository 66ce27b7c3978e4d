package dev.consilium.examples.benchmarks;

import dev.consilium.examples.benchmarks.CodeWorkload.Question;
import dev.consilium.matching.index.CodeShare;
import dev.consilium.matching.index.ImpactIndex;
import dev.consilium.matching.index.TieBreak;
import dev.consilium.matching.index.TopHit;
import dev.consilium.matching.index.Weighting;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * The ten best of a million specialists, ours beside Lucene's in one JVM: CPU time of one thread,
 * the two taking turns, hits compared question by question. Run it with {@code mvn -q -pl
 * examples/benchmarks -am package exec:exec -DskipTests
 * -Dbenchmark.main=dev.consilium.examples.benchmarks.CodeIndexBenchmark}.
 */
public final class CodeIndexBenchmark {

  private static final int BEST = 10;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final PrintStream out;
  private final ImpactIndex index;
  private final IndexSearcher searcher;

  private CodeIndexBenchmark(PrintStream out, ImpactIndex index, IndexSearcher searcher) {
    this.out = out;
    this.index = index;
    this.searcher = searcher;
  }

  /**
   * Runs it.
   *
   * @param args how many specialists (1,000,000) and how many questions (1,500)
   * @throws IOException if the temporary folder for Lucene's index fails
   */
  public static void main(String[] args) throws IOException {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int questions = args.length > 1 ? Integer.parseInt(args[1]) : 1_500;
    var folder = Files.createTempDirectory("code-index-benchmark");
    try (var lucene = new LucenePeer(folder)) {
      long start = CLOCK.getCurrentThreadCpuTime();
      var workload = new CodeWorkload(7);
      for (int i = 0; i < size; i++) {
        workload.row();
      }
      long drawing = CLOCK.getCurrentThreadCpuTime() - start;
      long heapBefore = heap();
      start = CLOCK.getCurrentThreadCpuTime();
      var index = ours(size);
      long ours = CLOCK.getCurrentThreadCpuTime() - start - drawing;
      long heap = heap() - heapBefore;
      start = CLOCK.getCurrentThreadCpuTime();
      workload = new CodeWorkload(7);
      for (int i = 0; i < size; i++) {
        lucene.add(workload.row());
      }
      var searcher = lucene.searcher();
      long theirs = CLOCK.getCurrentThreadCpuTime() - start - drawing;
      System.out.printf(
          Locale.ROOT,
          "build, CPU: ours %.1f s, Lucene %.1f s, ratio %.2f%n",
          ours / 1e9,
          theirs / 1e9,
          (double) theirs / ours);
      System.out.printf(
          Locale.ROOT,
          "memory: heap %.1f MB, outside the heap %.1f MB%n",
          heap / 1e6,
          direct() / 1e6);
      var benchmark = new CodeIndexBenchmark(System.out, index, searcher);
      for (boolean filtered : new boolean[] {true, false}) {
        for (int codes : new int[] {8, 20}) {
          benchmark.run(codes, filtered, questions);
        }
      }
    } finally {
      try (var files = Files.list(folder)) {
        for (var it : files.toList()) {
          Files.delete(it);
        }
      }
      Files.delete(folder);
    }
  }

  private static ImpactIndex ours(int size) {
    var builder = ImpactIndex.of(Weighting.bm25());
    var workload = new CodeWorkload(7);
    for (int i = 0; i < size; i++) {
      var row = workload.row();
      var codes = CodeWorkload.names(row.codes());
      var counts = new int[codes.size()];
      Arrays.fill(counts, 1);
      builder.add("s" + i, codes, counts, row.facets());
    }
    return builder.build();
  }

  private void run(int codes, boolean filtered, int questions) throws IOException {
    var workload = new CodeWorkload(codes);
    int warmup = Math.max(1_000, questions / 3);
    var ours = new long[questions];
    var theirs = new long[questions];
    var explaining = new long[questions];
    int different = 0;
    double worst = 0;
    for (int i = -warmup; i < questions; i++) {
      var question = workload.question(codes);
      long start = CLOCK.getCurrentThreadCpuTime();
      var hits = best(question, filtered);
      long middle = CLOCK.getCurrentThreadCpuTime();
      var peer = LucenePeer.best(searcher, question, filtered, BEST);
      long end = CLOCK.getCurrentThreadCpuTime();
      var shares = explain(question, hits);
      long explained = CLOCK.getCurrentThreadCpuTime();
      check(hits, shares);
      if (!Arrays.equals(
          hits.stream().mapToInt(TopHit::position).toArray(), LucenePeer.positions(peer))) {
        different++;
      }
      worst = Math.max(worst, difference(hits, peer));
      if (i >= 0) {
        ours[i] = middle - start;
        theirs[i] = end - middle;
        explaining[i] = explained - end;
      }
    }
    var name = codes + " codes" + (filtered ? " + 3 filters" : "");
    line(name + ", ours", ours);
    line(name + ", Lucene", theirs);
    line(name + ", explaining ten", explaining);
    out.printf(
        Locale.ROOT,
        "%-28s p50 %.1f x, p99 %.1f x; other top ten in %d of %d; scores apart at most %.1e%n",
        name,
        (double) at(theirs, 50) / at(ours, 50),
        (double) at(theirs, 99) / at(ours, 99),
        different,
        questions + warmup,
        worst);
  }

  private List<TopHit> best(Question question, boolean filtered) {
    var query = index.ask(CodeWorkload.counted(question.codes(), 1000));
    var admitted = filtered ? index.having(question.facets()) : index.everyone();
    return query.best(admitted, BEST, TieBreak.asGiven());
  }

  private List<List<CodeShare>> explain(Question question, List<TopHit> hits) {
    var query = index.ask(CodeWorkload.counted(question.codes(), 1000));
    var all = new ArrayList<List<CodeShare>>();
    for (var hit : hits) {
      all.add(query.explain(hit.id()));
    }
    return all;
  }

  private static void check(List<TopHit> hits, List<List<CodeShare>> shares) {
    for (int i = 0; i < hits.size(); i++) {
      long sum = shares.get(i).stream().mapToLong(CodeShare::score).sum();
      if (sum != hits.get(i).score()) {
        throw new IllegalStateException("Hit " + i + ": its shares add up to " + sum + ", not "
            + hits.get(i).score() + " [shares-add-up]. Report this defect.");
      }
    }
  }

  private static double difference(List<TopHit> hits, ScoreDoc[] peer) {
    double worst = hits.size() == peer.length ? 0 : 1;
    for (int i = 0; i < Math.min(hits.size(), peer.length); i++) {
      worst = Math.max(worst, Math.abs(hits.get(i).score() / 1e9 - peer[i].score));
    }
    return worst;
  }

  private void line(String name, long[] nanos) {
    out.printf(
        Locale.ROOT,
        "%-28s p50 %8.1f, p90 %8.1f, p99 %8.1f microseconds%n",
        name,
        at(nanos, 50) / 1e3,
        at(nanos, 90) / 1e3,
        at(nanos, 99) / 1e3);
  }

  private static long at(long[] nanos, int percent) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * percent / 100];
  }

  private static long heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long direct() {
    return ManagementFactory.getPlatformMXBeans(java.lang.management.BufferPoolMXBean.class)
        .stream()
        .filter(it -> it.getName().equals("direct"))
        .mapToLong(java.lang.management.BufferPoolMXBean::getMemoryUsed)
        .sum();
  }
}
