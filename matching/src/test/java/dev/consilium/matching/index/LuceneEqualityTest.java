package dev.consilium.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.matching.index.Practice.Member;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * The same ten best with the same scores as Lucene's BM25, on profiles of 1 to 39 cases: Lucene does
 * not count who has no code, and keeps the exact length of short profiles only.
 */
class LuceneEqualityTest {

  private static final FieldType CODES = new FieldType();

  static {
    CODES.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    CODES.freeze();
  }

  @Test
  void findsWhatLuceneFinds() throws IOException {
    var random = new SplittableRandom(5);
    for (int round = 0; round < 40; round++) {
      var practice = Practice.drawn(random.nextLong(), 700);
      var few = practice.members().stream()
          .filter(it -> !it.codes().isEmpty())
          .filter(it -> it.codes().values().stream().mapToInt(n -> n).sum() < 40)
          .toList();
      same(new Practice(few, practice.question(), practice.asked()));
    }
  }

  private static void same(Practice practice) throws IOException {
    var index = practice.index(Weighting.bm25());
    var hits =
        index.ask(practice.question()).best(index.having(practice.asked()), 10, TieBreak.asGiven());
    try (var directory = new ByteBuffersDirectory()) {
      write(directory, practice);
      try (var reader = DirectoryReader.open(directory)) {
        var found = new IndexSearcher(reader).search(query(practice).build(), 10).scoreDocs;

        assertThat(hits).hasSize(found.length);
        for (int i = 0; i < found.length; i++) {
          assertThat(hits.get(i).position()).isEqualTo(found[i].doc);
          assertThat(hits.get(i).score() / 1e9).isCloseTo(found[i].score, within(2e-6));
        }
      }
    }
  }

  private static BooleanQuery.Builder query(Practice practice) {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    practice
        .question()
        .forEach((code, weight) -> query.add(
            new BoostQuery(new TermQuery(new Term("code", code)), weight / 1000f), Occur.SHOULD));
    practice.asked().forEach(it -> query.add(new TermQuery(new Term("facet", it)), Occur.FILTER));
    return query;
  }

  private static void write(ByteBuffersDirectory directory, Practice practice) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new NoAnalyzer()))) {
      for (Member member : practice.members()) {
        var document = new Document();
        document.add(new Field("code", new Codes(member.codes()), CODES));
        member.facets().forEach(it -> document.add(new StringField("facet", it, Field.Store.NO)));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /** Fields bring their own tokens. */
  private static final class NoAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      throw new IllegalStateException(field);
    }
  }

  /** Each code with its count as frequency. */
  private static final class Codes extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute count = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Integer>> codes;

    Codes(Map<String, Integer> codes) {
      this.codes = codes.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!codes.hasNext()) {
        return false;
      }
      var next = codes.next();
      term.append(next.getKey());
      count.setTermFrequency(next.getValue());
      return true;
    }
  }
}
