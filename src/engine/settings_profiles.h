// The profiles: what an agency, a comment page or a sports desk asks of rules. Data; the rules
// named here need not all exist.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/settings_layer.h"

namespace stet::engine {

struct Profile {
  std::string name;
  std::string summary;
  std::vector<std::string> genres;  ///< words of front matter that choose it, folded; none for a
                                    ///< profile that is no genre
  SettingsLayer layer;
};

const std::vector<Profile>& profiles();
/// Null when there is none of this name.
const Profile* find_profile(std::string_view name);
std::vector<std::string> profile_names();
/// The profile that a genre's word stands for ("tribune" is opinion); null when it changes nothing.
const Profile* profile_of_genre(std::string_view genre);

}  // namespace stet::engine
