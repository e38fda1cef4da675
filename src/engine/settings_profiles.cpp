#include "engine/settings_profiles.h"

#include <algorithm>

#include "language/fold.h"

namespace stet::engine {
namespace {

using findings::Severity;

struct Wish {
  std::string_view selector;
  std::optional<Severity> severity;
};

Profile make_profile(std::string_view name, std::string_view summary,
                     std::vector<std::string> genres, const std::vector<Wish>& wishes) {
  Profile profile{std::string(name), std::string(summary), std::move(genres), {}};
  const packs::Place place = packs::whole_file("profile " + profile.name);
  for (const Wish& wish : wishes)
    profile.layer.severities.push_back({{std::string(wish.selector), place}, wish.severity});
  return profile;
}

constexpr std::optional<Severity> kOff = std::nullopt;

/// An author who signs a view may take a side, guess and call things names; facts and figures stay
/// facts and figures.
std::vector<Wish> signed_views() {
  return {{"framing/contested-label", Severity::Info},
          {"framing/legal-term", Severity::Info},
          {"framing/euphemism", kOff},
          {"framing/editorialising", kOff},
          {"framing/loaded-language", kOff},
          {"framing/imputed-intent", kOff},
          {"framing/scare-quotes", kOff},
          {"framing/loaded-attribution-verb", kOff},
          {"framing/glorification", kOff},
          {"speculation", kOff},
          {"sourcing/unattributed-claim", kOff},
          {"sourcing/unsourced-superlative", Severity::Info},
          {"sourcing/single-source", kOff},
          {"sourcing/one-sided-account", kOff},
          {"time/no-date-anchor", kOff}};
}

/// Analysis explains and looks ahead in the outlet's name: what it calls things still matters
/// there.
std::vector<Wish> analysis() {
  return {{"framing/contested-label", Severity::Info},
          {"framing/loaded-language", Severity::Info},
          {"framing/imputed-intent", Severity::Info},
          {"framing/scare-quotes", kOff},
          {"framing/editorialising", kOff},
          {"speculation", kOff},
          {"sourcing/unattributed-claim", kOff},
          {"sourcing/single-source", kOff},
          {"sourcing/one-sided-account", kOff}};
}

/// Matches are won by heroes and lost in tragedies, and no one is misled.
std::vector<Wish> sport() {
  return {{"framing/glorification", kOff},
          {"framing/loaded-language", kOff},
          {"framing/imputed-intent", kOff},
          {"framing/euphemism", kOff},
          {"framing/editorialising", Severity::Info},
          {"sourcing/unsourced-superlative", Severity::Info},
          {"speculation", kOff}};
}

/// Copy that comes with its date and its credit outside the text.
std::vector<Wish> agency() {
  return {{"time/no-date-anchor", kOff},
          {"time/undated-relative-day", kOff},
          {"time/yearless-month", kOff}};
}

std::vector<Profile> make_profiles() {
  std::vector<Profile> all;
  all.push_back(
      make_profile("news", "every rule at its own severity", {"news", "actualité", "actu"}, {}));
  all.push_back(make_profile("agency", "copy dated by its feed, not by its text", {}, agency()));
  all.push_back(make_profile(
      "opinion", "signed views: framing and speculation are the author's own",
      {"opinion", "opinions", "tribune", "éditorial", "editorial", "édito", "chronique", "column",
       "comment", "op-ed", "point de vue", "carte blanche", "billet", "libre opinion"},
      signed_views()));
  all.push_back(make_profile("analysis", "explains and looks ahead",
                             {"analysis", "analyse", "décryptage", "explainer"}, analysis()));
  all.push_back(make_profile("review", "judges books, films, plays",
                             {"review", "critique", "compte rendu critique"}, signed_views()));
  all.push_back(make_profile("sport", "the language of matches", {"sport", "sports"}, sport()));
  all.push_back(make_profile("strict", "every warning is an error", {}, {}));
  all.back().layer.warnings_are_errors = true;
  all.back().layer.warnings_are_errors_at = packs::whole_file("profile strict");
  for (Profile& profile : all) {
    for (std::string& genre : profile.genres) genre = language::fold(genre);
  }
  return all;
}

}  // namespace

const std::vector<Profile>& profiles() {
  static const std::vector<Profile> all = make_profiles();
  return all;
}

const Profile* find_profile(std::string_view name) {
  for (const Profile& profile : profiles()) {
    if (profile.name == name) return &profile;
  }
  return nullptr;
}

std::vector<std::string> profile_names() {
  std::vector<std::string> names;
  for (const Profile& profile : profiles()) names.push_back(profile.name);
  return names;
}

const Profile* profile_of_genre(std::string_view genre) {
  const std::string word = language::fold(genre);
  for (const Profile& profile : profiles()) {
    if (std::find(profile.genres.begin(), profile.genres.end(), word) != profile.genres.end())
      return &profile;
  }
  return nullptr;
}

}  // namespace stet::engine
