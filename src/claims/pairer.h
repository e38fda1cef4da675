// Which number belongs to which outcome: the shapes of clauses that count victims, of one sentence.
// Its own header only for the files that hold its parts; others use toll_shapes.h.
#pragma once

#include "claims/toll_shapes.h"

namespace stet::claims {

enum class Auxiliary : std::uint8_t { None, Perfect, Passive };

/// The auxiliaries before a participle.
struct Chain {
  Auxiliary kind = Auxiliary::None;
  std::uint32_t begin = 0;
  bool one = false;   ///< its subject is one
  bool many = false;  ///< its subject is many
  bool hedged = false;
};

class Pairer {
 public:
  Pairer(const SentenceWords& words, std::vector<Outcome>& outcomes, std::vector<Count>& counts,
         std::vector<Pairing>& pairings)
      : words_(words), outcomes_(outcomes), counts_(counts), pairings_(pairings) {}

  /// What touches a word is taken first, then subjects, then what hangs on either.
  void find();

 private:
  using Form = language::OutcomeForm;

  [[nodiscard]] const language::Token& at(std::uint32_t t) const { return words_.at(t); }
  [[nodiscard]] std::uint32_t begin() const { return words_.range().begin; }
  [[nodiscard]] std::uint32_t end() const { return words_.range().end; }

  // What all shapes ask.
  /// People die; things are destroyed.
  [[nodiscard]] bool suits(std::uint32_t o, const Count& count) const;
  void take(std::uint32_t o, std::uint32_t c, bool part = false, bool hedged = false);
  Chain chain_before(std::uint32_t verb) const;
  [[nodiscard]] bool is_counted(std::uint32_t t) const;
  [[nodiscard]] bool outcome_between(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool any_between(std::uint32_t from, std::uint32_t to, std::uint32_t roles) const;
  /// Nothing like a verb follows what is counted.
  [[nodiscard]] bool ends_phrase(const Count& count) const;
  /// A name or a title without a plural behind it: "Bishop Romero", not "Jesuit priests".
  [[nodiscard]] bool is_somebody(std::uint32_t t) const;

  // Beside: the number touches the word (pair_beside.cpp).
  void pair_beside(std::uint32_t o);
  bool pair_phrase(std::uint32_t o);
  /// « victimes », "casualties": a noun that stands for people whatever became of them.
  [[nodiscard]] bool is_word_for_all(std::uint32_t o) const;
  /// « 12 morts », "12 people injured".
  bool pair_before(std::uint32_t o);
  /// « a tué au moins 132 civils », "killing a policeman".
  bool pair_object(std::uint32_t o, bool hedged);
  /// "killed Hector Oqueli", « tuant le capitaine »: one.
  bool pair_somebody(std::uint32_t o, bool hedged);
  /// "the murder of three priests", "the bishop's murder".
  bool pair_act(std::uint32_t o);
  /// "the death toll has risen from 12 to 30": the last of the numbers; « porte à 30 le nombre de
  /// morts ».
  bool pair_total(std::uint32_t o);

  // Subjects: clauses about the victims (pair_subjects.cpp).
  void pair_subject(std::uint32_t o);
  /// The nearest number before the verb that can be its subject.
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t o, std::uint32_t verb,
                                         const Chain& chain) const;
  /// « dans trois villages », « sur les 2 500 passagers », « les parents des deux enfants »: no
  /// subject.
  [[nodiscard]] bool is_complement(const Count& count) const;
  [[nodiscard]] bool has_nobody(std::uint32_t verb) const;
  /// Somebody named, or a noun for one person.
  [[nodiscard]] bool has_one_subject(std::uint32_t verb) const;
  /// « où ont péri 346 personnes », "also killed were three policemen".
  bool pair_following(std::uint32_t o, bool hedged);

  // Lists: one outcome, several numbers (pair_lists.cpp).
  /// « 52 Palestiniens et trois assaillants ont été tués »: backwards from the last.
  void join_subjects(std::uint32_t o, std::uint32_t last);
  /// Whether two neighbouring numbers are parted by a comma or « et » that links them.
  [[nodiscard]] bool joins(std::uint32_t c, std::uint32_t next) const;
  /// « tué 5 soldats, deux civils et un enfant »: on from the first.
  void join_lists();
  /// "killed Amin al-Ruz, a field commander, and eight more militants".
  void join_to_name(const Pairing& pairing);
  /// « dont trois enfants »: they share what became of the count before, or else after.
  void pair_parts();

  const SentenceWords& words_;
  std::vector<Outcome>& outcomes_;
  std::vector<Count>& counts_;
  std::vector<Pairing>& pairings_;
};

}  // namespace stet::claims
