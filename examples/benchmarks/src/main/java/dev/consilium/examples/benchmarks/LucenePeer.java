package dev.consilium.examples.benchmarks;

import dev.consilium.examples.benchmarks.CodeWorkload.Question;
import dev.consilium.examples.benchmarks.CodeWorkload.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;

/** The same search with Lucene: one segment, BM25, one thread, no query cache. */
final class LucenePeer implements AutoCloseable {

  private static final FieldType CODES = new FieldType();

  static {
    CODES.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    CODES.setTokenized(true);
    CODES.freeze();
  }

  private final MMapDirectory directory;
  private final IndexWriter writer;

  LucenePeer(Path folder) throws IOException {
    directory = new MMapDirectory(folder);
    var config = new IndexWriterConfig(new NoAnalyzer());
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setRAMBufferSizeMB(256);
    writer = new IndexWriter(directory, config);
  }

  void add(Row row) throws IOException {
    var document = new Document();
    document.add(new Field("code", new Codes(row.codes()), CODES));
    for (var facet : row.facets()) {
      document.add(new StringField("facet", facet, Field.Store.NO));
    }
    writer.addDocument(document);
  }

  IndexSearcher searcher() throws IOException {
    writer.forceMerge(1);
    writer.commit();
    var searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setQueryCache(null);
    return searcher;
  }

  static ScoreDoc[] best(IndexSearcher searcher, Question question, boolean filtered, int most)
      throws IOException {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    for (int code : question.codes()) {
      query.add(new TermQuery(new Term("code", CodeWorkload.code(code))), Occur.SHOULD);
    }
    if (filtered) {
      for (var facet : question.facets()) {
        query.add(new TermQuery(new Term("facet", facet)), Occur.FILTER);
      }
    }
    return searcher.search(query.build(), most).scoreDocs;
  }

  static int[] positions(ScoreDoc[] hits) {
    return Arrays.stream(hits).mapToInt(it -> it.doc).toArray();
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }

  /** Fields bring their own tokens. */
  private static final class NoAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      throw new IllegalStateException("Field " + field + " brings its own tokens.");
    }
  }

  /** Codes as tokens, without text in between. */
  private static final class Codes extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final int[] codes;
    private int next;

    Codes(int[] codes) {
      this.codes = codes;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == codes.length) {
        return false;
      }
      term.append(CodeWorkload.code(codes[next++]));
      return true;
    }
  }
}
