// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace latchkey::convex {

/// std::map's interface as far as we use it, in one block of memory: for objects of a few members, of which there are
/// thousands, and for small things by ascending numbers. A third of the memory, and a fraction of the time.
/// Iterators and references do not outlive a change. Inserting or erasing in the middle moves what comes after.
template <typename Key, typename T>
class SortedMap {
public:
    using value_type = std::pair<Key, T>;
    using const_iterator = typename std::vector<value_type>::const_iterator;
    using iterator = typename std::vector<value_type>::iterator;

    SortedMap() = default;
    SortedMap(std::initializer_list<value_type> entries) : SortedMap(std::vector<value_type>(entries)) {}
    /// In any order; of two with the same key the later one counts.
    explicit SortedMap(std::vector<value_type> entries) : SortedMap(entries, orderOf(entries)) {}
    /// The entries at those places, moved: ascending by their keys, as orderOf() finds them.
    SortedMap(std::span<value_type> entries, const std::vector<size_t> &order)
    {
        m_entries.reserve(order.size());
        for (const size_t place : order)
            m_entries.push_back(std::move(entries[place]));
    }

    static std::vector<size_t> orderOf(std::span<const value_type> entries)
    {
        std::vector<size_t> places(entries.size());
        std::iota(places.begin(), places.end(), size_t(0));
        std::stable_sort(places.begin(), places.end(), [entries](size_t a, size_t b) { return entries[a].first < entries[b].first; });
        // Of equal ones the last is kept: the first from behind.
        const auto sameKey = [entries](size_t a, size_t b) { return entries[a].first == entries[b].first; };
        places.erase(places.begin(), std::unique(places.rbegin(), places.rend(), sameKey).base());
        return places;
    }

    const_iterator begin() const { return m_entries.begin(); }
    const_iterator end() const { return m_entries.end(); }
    iterator begin() { return m_entries.begin(); }
    iterator end() { return m_entries.end(); }
    size_t size() const { return m_entries.size(); }
    bool empty() const { return m_entries.empty(); }

    /// `key`: whatever compares with a Key.
    const_iterator find(const auto &key) const { return findIn(m_entries, key); }
    iterator find(const auto &key) { return findIn(m_entries, key); }
    bool contains(const auto &key) const { return find(key) != end(); }

    /// Keeps what is there.
    std::pair<iterator, bool> emplace(Key key, T value)
    {
        const auto place = lowerBound(m_entries, key);
        if (place != end() && place->first == key)
            return {place, false};
        return {m_entries.emplace(place, std::move(key), std::move(value)), true};
    }
    void insert_or_assign(Key key, T value) { (*this)[std::move(key)] = std::move(value); }
    T &operator[](Key key) { return emplace(std::move(key), T()).first->second; }
    size_t erase(const auto &key)
    {
        const auto place = find(key);
        if (place == end())
            return 0;
        m_entries.erase(place);
        return 1;
    }

    friend bool operator==(const SortedMap &a, const SortedMap &b) { return a.m_entries == b.m_entries; }

private:
    static auto lowerBound(auto &entries, const auto &key)
    {
        return std::lower_bound(entries.begin(), entries.end(), key,
                                [](const value_type &entry, const auto &wanted) { return entry.first < wanted; });
    }
    static auto findIn(auto &entries, const auto &key)
    {
        const auto place = lowerBound(entries, key);
        return place != entries.end() && place->first == key ? place : entries.end();
    }

    std::vector<value_type> m_entries;
};

} // namespace latchkey::convex
