package org.compend.apparatus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import opennlp.tools.postag.ConfigurablePOSContextGenerator;
import opennlp.tools.postag.DefaultPOSSequenceValidator;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.featuregen.AggregatedFeatureGenerator;
import opennlp.tools.util.featuregen.CachedFeatureGenerator;
import opennlp.tools.util.featuregen.OutcomePriorFeatureGenerator;
import opennlp.tools.util.featuregen.PosTaggerFeatureGenerator;
import opennlp.tools.util.featuregen.PrefixFeatureGenerator;
import opennlp.tools.util.featuregen.SentenceFeatureGenerator;
import opennlp.tools.util.featuregen.SuffixFeatureGenerator;
import opennlp.tools.util.featuregen.TokenClassFeatureGenerator;
import opennlp.tools.util.featuregen.TokenFeatureGenerator;
import opennlp.tools.util.featuregen.WindowFeatureGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Tells the parts of speech of words, by the tags of Universal Dependencies: {@code NOUN}, {@code
 * PROPN}, {@code VERB}.
 *
 * <p>Safe to share between threads.
 */
final class PartsOfSpeech {
  /** Where OpenNLP's models lie in their jars. */
  private static final Map<String, String> MODELS =
      Map.of(
          "de", "/opennlp-de-ud-gsd-pos-1.3-2.5.4.bin",
          "fr", "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin");

  private final POSModel model;

  private PartsOfSpeech(POSModel model) {
    this.model = model;
  }

  /** The parts of speech of a language; {@code null} where there is no model of it. */
  static @Nullable PartsOfSpeech of(String language) {
    String model = MODELS.get(language);
    if (model == null) {
      return null;
    }
    try (InputStream in = PartsOfSpeech.class.getResourceAsStream(model)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks OpenNLP's model " + model);
      }
      return new PartsOfSpeech(new POSModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tags of each sentence's tokens. */
  List<String[]> tags(List<Sentence> sentences) {
    POSContextGenerator features = features();
    var valid = new DefaultPOSSequenceValidator(null);
    return sentences.stream()
        .map(sentence -> {
          String[] words = sentence.tokens().stream().map(Token::text).toArray(String[]::new);
          return model
              .getPosSequenceModel()
              .bestSequence(words, null, features, valid)
              .getOutcomes()
              .toArray(String[]::new);
        })
        .toList();
  }

  /**
   * What the models were trained to look at, as their generator.featuregen says; it is not read,
   * for OpenNLP's own tagger would parse it anew for each text. Threads cannot share it.
   */
  private static POSContextGenerator features() {
    return new ConfigurablePOSContextGenerator(
        new CachedFeatureGenerator(
            new AggregatedFeatureGenerator(
                new OutcomePriorFeatureGenerator(),
                new SuffixFeatureGenerator(),
                new PrefixFeatureGenerator(),
                new WindowFeatureGenerator(new TokenFeatureGenerator(), 2, 2),
                new WindowFeatureGenerator(new SentenceFeatureGenerator(true, false), 2, 2),
                new TokenClassFeatureGenerator(true),
                new PosTaggerFeatureGenerator())));
  }
}
